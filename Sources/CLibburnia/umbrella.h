// libisofs and libburn want the system's types before their own headers. Files may be larger than 2 GiB without
// _FILE_OFFSET_BITS: every machine that Spindle runs on has 64-bit offsets, and defining it here would give this
// module another `struct flock` than Glibc's.
#pragma once
#include <stdint.h>
#include <sys/types.h>
#include <sys/stat.h>
#include <fcntl.h>
#include <libburn/libburn.h>
#include <libisofs/libisofs.h>
