#!/usr/bin/env bash
# Builds the documentation into .build/documentation, with the toolchain alone: PrefabReview.doccarchive for those who use the library,
# PrefabAssessment.doccarchive for those who work on it.
#
# The catalogues hold the guides and the pages of the diagnostic codes. The pages of the rules are written here by the program, from the
# rules' own files, so that no copy of them stands in the tree; so are the lists of both.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build --product prefab
prefab="$(swift build --show-bin-path)/prefab"
docc="$(dirname "$(readlink -f "$(command -v swift)")")/docc"
out=.build/documentation
rm -rf "$out"
mkdir -p "$out"

# Copies a module's catalogue to where it may be added to.
catalogue() {
  cp -R "Sources/$1/$1.docc" "$out/$1.docc"
}

# Converts a module's catalogue, with the symbols of an access level or above.
convert() {
  swift package dump-symbol-graph --minimum-access-level "$2" > /dev/null
  mkdir "$out/$1.symbols"
  cp "$(swift build --show-bin-path)"/../symbolgraph/"$1"*.symbols.json "$out/$1.symbols"
  "$docc" convert "$out/$1.docc" --additional-symbol-graph-dir "$out/$1.symbols" \
    --fallback-display-name "$1" --fallback-bundle-identifier "prefab.$1" \
    --output-path "$out/$1.doccarchive"
  printf '%s\n' "$out/$1.doccarchive"
}

catalogue PrefabAssessment
mkdir "$out/PrefabAssessment.docc/Rules"
for list in Diagnostics Rules; do printf '\n## Topics\n\n' >> "$out/PrefabAssessment.docc/$list.md"; done
# Codes, rules, readings and provisions; items, measures and attributes are explained by the data alone, fields by the schema.
"$prefab" explain --list | grep -vE '（(评价项，.*|工程量|属性|字段|取值)）$' | cut -d ' ' -f 1 | while read -r id; do
  list=Diagnostics
  if [ ! -f "$out/PrefabAssessment.docc/Diagnostics/$id.md" ]; then
    list=Rules
    "$prefab" explain "$id" --format markdown > "$out/PrefabAssessment.docc/Rules/$id.md"
  fi
  printf -- '- <doc:%s>\n' "$id" >> "$out/PrefabAssessment.docc/$list.md"
done
convert PrefabAssessment package

catalogue PrefabReview
convert PrefabReview public
