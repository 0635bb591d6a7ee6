// Text is laid out by Pango and drawn by Cairo into PDF, SVG and PNG, drawings by librsvg; one door for the four.
#pragma once
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <pango/pangocairo.h>
#include <librsvg/rsvg.h>
