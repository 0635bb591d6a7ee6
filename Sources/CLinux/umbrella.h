// Calls of Linux that glibc declares only under _GNU_SOURCE, which Swift's Glibc module is built without. They are
// declared here with their types as the manual pages give them on a 64-bit system; nothing is defined.
#pragma once
#include <stdint.h>

/// Starts writing the file's dirty pages in a range to the medium (flags: SYNC_FILE_RANGE_WRITE), without waiting.
extern int sync_file_range(int fd, int64_t offset, int64_t nbytes, unsigned int flags);
enum { SPINDLE_SYNC_FILE_RANGE_WRITE = 2 };
