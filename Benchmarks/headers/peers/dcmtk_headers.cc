// SPDX-License-Identifier: GPL-3.0-or-later
// DCMTK's part of the header benchmark.
#include "tag_changes.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrmf.h>
#include <dcmtk/dcmdata/dcostrmb.h>
#include <dcmtk/dcmdata/dctk.h>

static void check(const OFCondition &condition) {
  if (condition.bad()) { fprintf(stderr, "%s\n", condition.text()); exit(65); }
}

static void load(DcmFileFormat &file, const char *path) {
  check(file.loadFileUntilTag(path, EXS_Unknown, EGL_noChange, DCM_MaxReadLength, ERM_autoDetect, DCM_PixelData));
}

static void change(DcmItem &item, const TagChanges &changes) {
  for (unsigned long i = 0; i < item.card(); i++) {
    DcmElement *element = item.getElement(i);
    if (element->ident() == EVR_SQ) {
      auto *sequence = static_cast<DcmSequenceOfItems *>(element);
      for (unsigned long j = 0; j < sequence->card(); j++) change(*sequence->getItem(j), changes);
    } else if (auto *value = changes.find(element->getGTag(), element->getETag())) {
      check(element->putString(value->c_str()));
    }
  }
}

static size_t parse_header(const char *path) {
  DcmFileFormat file;
  load(file, path);
  return file.getDataset()->card();
}

static size_t edit_header(const char *path, const TagChanges &changes) {
  // Kept from file to file, as the others keep theirs.
  static char *buffer = new char[1 << 20];
  DcmFileFormat file;
  load(file, path);
  change(*file.getDataset(), changes);
  DcmOutputBufferStream output(buffer, 1 << 20);
  file.transferInit();
  check(file.write(output, EXS_LittleEndianExplicit, EET_ExplicitLength, nullptr));
  file.transferEnd();
  return output.filled();
}

static void write_file(const char *path, const TagChanges &changes, const char *output) {
  DcmFileFormat file;
  check(file.loadFile(path));
  change(*file.getDataset(), changes);
  check(file.saveFile(output, EXS_LittleEndianExplicit, EET_ExplicitLength));
}

int main(int argc, char **argv) {
  // That it stops at pixel data is worth a warning to it, which would cost more than the reading.
  OFLog::configure(OFLogger::OFF_LOG_LEVEL);
  return run_benchmark(argc, argv, parse_header, edit_header, write_file);
}
