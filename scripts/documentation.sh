#!/usr/bin/env bash
# Builds the documentation of PrefabAssessment into .build/documentation/PrefabAssessment.doccarchive, with the toolchain alone.
#
# The catalogue holds the guides and the pages of the diagnostic codes. The pages of the rules are written here by the program, from the
# rules' own files, so that no copy of them stands in the tree; so are the lists of both.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build --product prefab
prefab="$(swift build --show-bin-path)/prefab"
out=.build/documentation
catalogue="$out/PrefabAssessment.docc"
rm -rf "$out"
mkdir -p "$out/symbols"
cp -R Sources/PrefabAssessment/PrefabAssessment.docc "$catalogue"
mkdir "$catalogue/Rules"

for list in Diagnostics Rules; do printf '\n## Topics\n\n' >> "$catalogue/$list.md"; done
"$prefab" explain --list | cut -d ' ' -f 1 | while read -r id; do
  list=Diagnostics
  if [ ! -f "$catalogue/Diagnostics/$id.md" ]; then
    list=Rules
    "$prefab" explain "$id" --format markdown > "$catalogue/Rules/$id.md"
  fi
  printf -- '- <doc:%s>\n' "$id" >> "$catalogue/$list.md"
done

swift package dump-symbol-graph > /dev/null
cp "$(swift build --show-bin-path)"/../symbolgraph/PrefabAssessment*.symbols.json "$out/symbols"
docc="$(dirname "$(readlink -f "$(command -v swift)")")/docc"
"$docc" convert "$catalogue" --additional-symbol-graph-dir "$out/symbols" \
  --fallback-display-name PrefabAssessment --fallback-bundle-identifier prefab.PrefabAssessment \
  --output-path "$out/PrefabAssessment.doccarchive"
printf '%s\n' "$out/PrefabAssessment.doccarchive"
