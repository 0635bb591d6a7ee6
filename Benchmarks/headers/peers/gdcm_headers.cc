// SPDX-License-Identifier: GPL-3.0-or-later
// GDCM's part of the header benchmark.
#include "tag_changes.h"

#include <gdcmReader.h>
#include <gdcmSequenceOfItems.h>
#include <gdcmWriter.h>

#include <fstream>
#include <set>
#include <sstream>

static const gdcm::Tag pixels(0x7FE0, 0x0010);
// Reads up to and including a tag, unless that is skipped.
static const std::set<gdcm::Tag> skipped = {pixels};

static void change(gdcm::DataSet &data, const TagChanges &changes) {
  // The set's elements are ordered by tag alone: a value may change in place.
  for (auto &entry : data.GetDES()) {
    auto &element = const_cast<gdcm::DataElement &>(entry);
    if (element.GetVR() == gdcm::VR::SQ) {
      auto items = element.GetValueAsSQ();
      if (!items) continue;
      for (gdcm::SequenceOfItems::SizeType i = 1; i <= items->GetNumberOfItems(); i++) {
        change(items->GetItem(i).GetNestedDataSet(), changes);
      }
      items->SetLengthToUndefined();
      element.SetValue(*items);
      element.SetVLToUndefined();
    } else if (auto *value = changes.find(element.GetTag().GetGroup(), element.GetTag().GetElement())) {
      std::string padded = *value;
      if (padded.size() % 2) padded += element.GetVR() == gdcm::VR::UI ? '\0' : ' ';
      element.SetByteValue(padded.data(), gdcm::VL(uint32_t(padded.size())));
    }
  }
}

static void fail(const char *path) { fprintf(stderr, "%s: GDCM failed\n", path); exit(65); }

static size_t parse_header(const char *path) {
  gdcm::Reader reader;
  reader.SetFileName(path);
  if (!reader.ReadUpToTag(pixels, skipped)) fail(path);
  return reader.GetFile().GetDataSet().Size();
}

static size_t edit_header(const char *path, const TagChanges &changes) {
  gdcm::Reader reader;
  reader.SetFileName(path);
  if (!reader.ReadUpToTag(pixels, skipped)) fail(path);
  change(reader.GetFile().GetDataSet(), changes);
  std::ostringstream output;
  gdcm::Writer writer;
  writer.SetFile(reader.GetFile());
  writer.SetStream(output);
  if (!writer.Write()) fail(path);
  return size_t(output.tellp());
}

static void write_file(const char *path, const TagChanges &changes, const char *output) {
  gdcm::Reader reader;
  reader.SetFileName(path);
  if (!reader.Read()) fail(path);
  change(reader.GetFile().GetDataSet(), changes);
  gdcm::Writer writer;
  writer.SetFile(reader.GetFile());
  writer.SetFileName(output);
  if (!writer.Write()) fail(path);
}

int main(int argc, char **argv) { return run_benchmark(argc, argv, parse_header, edit_header, write_file); }
