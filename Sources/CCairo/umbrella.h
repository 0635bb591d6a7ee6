// Text is laid out by Pango and drawn by Cairo into PDF; one door for the three.
#pragma once
#include <cairo.h>
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
