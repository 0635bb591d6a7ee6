// Calls of Linux and glibc that Swift's Glibc module lacks: it is built without _GNU_SOURCE and without malloc.h. They
// are declared here with their types as the manual pages give them on a 64-bit system; nothing is defined.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// Starts writing the file's dirty pages in a range to the medium (flags: SYNC_FILE_RANGE_WRITE), without waiting.
extern int sync_file_range(int fd, int64_t offset, int64_t nbytes, unsigned int flags);
enum { SPINDLE_SYNC_FILE_RANGE_WRITE = 2 };

/// Gives the system the free pages of the heap back, those of all threads' arenas too. 1 if there were any.
extern int malloc_trim(size_t pad);
