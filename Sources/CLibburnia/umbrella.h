// libisofs and libburn want the system's types before their own headers, and 64-bit offsets.
#pragma once
#define _FILE_OFFSET_BITS 64
#define _LARGEFILE_SOURCE 1
#include <stdint.h>
#include <sys/types.h>
#include <sys/stat.h>
#include <fcntl.h>
#include <libburn/libburn.h>
#include <libisofs/libisofs.h>
