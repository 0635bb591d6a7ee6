// SPDX-License-Identifier: GPL-3.0-or-later
// What the contenders of the header benchmark change, read from the list that all of them read.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <unordered_map>

struct TagChanges {
  std::unordered_map<unsigned, std::string> values;

  explicit TagChanges(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) { perror(path); exit(66); }
    unsigned tag;
    char vr[4];
    while (fscanf(file, "%x %2s", &tag, vr) == 2) values[tag] = value(vr);
    fclose(file);
  }

  const std::string *find(unsigned group, unsigned element) const {
    auto found = values.find(group << 16 | element);
    return found == values.end() ? nullptr : &found->second;
  }

  static const char *new_uid() { return "2.25.123456789012345678901234567890123456"; }

  static std::string value(const char *vr) {
    if (!strcmp(vr, "UI")) return new_uid();
    if (!strcmp(vr, "DA")) return "20200101";
    if (!strcmp(vr, "TM")) return "101010";
    if (!strcmp(vr, "AS")) return "050Y";
    return "CHANGED VALUE";
  }
};

/// `parse|edit FILE TAGS COUNT` or `write FILE TAGS OUT`; prints the CPU microseconds of one file.
template <typename Parse, typename Edit, typename Write>
int run_benchmark(int argc, char **argv, Parse parse, Edit edit, Write write) {
  if (argc != 5) { fprintf(stderr, "usage: %s parse|edit|write FILE TAGS COUNT|OUT\n", argv[0]); return 64; }
  TagChanges changes(argv[3]);
  std::string mode = argv[1];
  if (mode == "write") { write(argv[2], changes, argv[4]); return 0; }
  long count = atol(argv[4]);
  size_t bytes = 0;
  clock_t start = clock();
  for (long i = 0; i < count; i++) bytes += mode == "edit" ? edit(argv[2], changes) : parse(argv[2]);
  double used = double(clock() - start) / CLOCKS_PER_SEC * 1e6;
  if (!bytes) { fprintf(stderr, "nothing was read\n"); return 65; }
  printf("%f\n", used / count);
  return 0;
}
