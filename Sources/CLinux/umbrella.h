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

/// A file that lives in memory and has no name (flags: MFD_CLOEXEC).
extern int memfd_create(const char *name, unsigned int flags);
enum { SPINDLE_MFD_CLOEXEC = 1 };

/// Gives a part of a file back to where it came from (mode: FALLOC_FL_PUNCH_HOLE, FALLOC_FL_KEEP_SIZE).
extern int fallocate(int fd, int mode, int64_t offset, int64_t len);
enum { SPINDLE_FALLOC_FL_KEEP_SIZE = 1, SPINDLE_FALLOC_FL_PUNCH_HOLE = 2 };
