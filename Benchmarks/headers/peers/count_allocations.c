// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded, tells at the end how many times memory was asked for: run twice, the difference is the work's own.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stddef.h>

static atomic_long count;

#define FORWARD(name, parameters, arguments)                                   \
  void *name parameters {                                                      \
    static void *(*next) parameters;                                           \
    if (!next) next = dlsym(RTLD_NEXT, #name);                                 \
    atomic_fetch_add_explicit(&count, 1, memory_order_relaxed);                \
    return next arguments;                                                     \
  }

FORWARD(malloc, (size_t size), (size))
FORWARD(realloc, (void *old, size_t size), (old, size))
FORWARD(aligned_alloc, (size_t alignment, size_t size), (alignment, size))

int posix_memalign(void **result, size_t alignment, size_t size) {
  static int (*next)(void **, size_t, size_t);
  if (!next) next = dlsym(RTLD_NEXT, "posix_memalign");
  atomic_fetch_add_explicit(&count, 1, memory_order_relaxed);
  return next(result, alignment, size);
}

__attribute__((destructor)) static void tell(void) { fprintf(stderr, "allocations %ld\n", atomic_load(&count)); }
