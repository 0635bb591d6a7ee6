// Printers are reached through CUPS's library: queues of a print server, and any IPP printer by its URI.
#pragma once
#include <cups/cups.h>
