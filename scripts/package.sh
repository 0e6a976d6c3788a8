#!/usr/bin/env bash
# Builds what people install, into dist/ (or the folder that is named): an archive and a Debian package of the program with its manual, its
# completions, the schemas, samples and standards, and the SHA-256 of both.
#
#   scripts/package.sh [FOLDER]
#
# The same commit gives the same bytes in every folder, by the same toolchain on the same release of Debian: no path and no time of day gets
# into them. Times are those of the commit; outside of git SOURCE_DATE_EPOCH has to say them.
#
# Debian: binutils dpkg-dev zlib1g-dev
set -euo pipefail
umask 022
cd "$(dirname "$0")/.."

out="${1:-dist}"
version="$(sed -n 's/.*static let current = "\(.*\)"/\1/p' Sources/PrefabReports/ToolVersion.swift)"
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
  SOURCE_DATE_EPOCH="$(git log -1 --format=%ct)" || { echo "package.sh: outside of git, set SOURCE_DATE_EPOCH" >&2; exit 2; }
fi
export SOURCE_DATE_EPOCH LC_ALL=C TZ=UTC
for tool in dpkg-deb dpkg-shlibdeps strip; do
  command -v "$tool" > /dev/null || { echo "package.sh: $tool is not there; Debian has it in dpkg, dpkg-dev or binutils" >&2; exit 2; }
done

# Of a closure that is lent, the compiler writes down how long the path of its source is, whatever name it gives that path, and FlyingFox lends
# one: so what is built has a path of one length wherever the package's folder is.
length=200
scratch="$PWD/.build/package-"
while [ ${#scratch} -lt $length ]; do scratch+="_"; done
[ ${#scratch} -eq $length ] || { echo "package.sh: build in a folder whose path has at most $((length - 16)) bytes" >&2; exit 2; }
mkdir -p "$scratch"
# The name for everybody else.
rm -rf .build/package
ln -s "$(basename "$scratch")" .build/package

# zlib and what C++ needs are linked into the programs: where their archives are the only ones in a folder that comes first, the linker takes
# no shared library. To look up the symbols of libstdc++ took an eighth of the start of a check.
toolchain="$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")"
zlib="$(dpkg -L zlib1g-dev 2> /dev/null | grep '/libz\.a$')" || { echo "package.sh: libz.a is not there; Debian has it in zlib1g-dev" >&2; exit 2; }
linked="$scratch/linked"
mkdir -p "$linked"
ln -sf "$zlib" "$linked/libz.a"
for archive in libstdc++ libgcc_eh; do
  found="$("$toolchain/bin/clang" -print-file-name="$archive.a")"
  [ -f "$found" ] || { echo "package.sh: $archive.a is not there; Debian has it in libstdc++-dev and libgcc-dev, which Swift asks for" >&2; exit 2; }
  ln -sf "$found" "$linked/$archive.a"
done
# What the compiler asks for by the name of the shared library.
ln -sf libgcc_eh.a "$linked/libgcc_s.a"

# FlyingFox has a proxy that the desk never uses, for which Foundation asks for curl. In place of that library each of its functions ends the
# program: the desk makes no request of its own.
nm -u "$toolchain/lib/swift_static/linux/lib_CFURLSessionInterface.a" | sed -n 's/^ *U \(curl_[a-z_]*\)$/void \1(void) { __builtin_trap(); }/p' \
  | sort -u > "$linked/curl.c"
"$toolchain/bin/clang" -O2 -ffile-prefix-map="$PWD=." -c .build/package/linked/curl.c -o .build/package/linked/curl.o
rm -f .build/package/linked/libcurl.a
ar rcsD .build/package/linked/libcurl.a .build/package/linked/curl.o

# A build of its own: static, without information for debuggers, and with the names of files from the package's folder.
build() {
  swift build -c release --static-swift-stdlib --scratch-path "$scratch" -debug-info-format none \
    -Xlinker "-L$linked" -Xlinker -lcurl -Xlinker --no-export-dynamic \
    -Xcc "-ffile-prefix-map=$scratch=.build" -Xcc "-ffile-prefix-map=$PWD=." -Xcc "-ffile-prefix-map=$scratch=.build" \
    -Xswiftc -file-prefix-map -Xswiftc "$scratch=.build" -Xswiftc -file-prefix-map -Xswiftc "$PWD=." "$@"
}
build --product prefab
build --product prefab-desk
build --product generate-manual
programs="$(build --show-bin-path)"

# The archive's folder, which is the tree of /usr of the Debian package too.
stage="$(mktemp -d)"
trap 'rm -rf "$stage"' EXIT
name="prefab-$version-linux-$(uname -m)"
tree="$stage/$name"
share="$tree/share"
mkdir -p "$tree/bin" "$share"/{man/man1,bash-completion/completions,zsh/site-functions,fish/vendor_completions.d,prefab/schema,doc/prefab}
prefab="$tree/bin/prefab"
# The compiler notes for itself with what flags it worked, and so in which folder; nothing reads that in a program. The linker's id of the
# build rests on it.
for program in prefab prefab-desk; do
  strip --strip-all -R .swift_modhash -R .note.gnu.build-id -o "$tree/bin/$program" "$programs/$program"
done

# Manual and completions come from the very program that they describe, so they cannot be those of another.
# The generator of the manual leaves out what is not ASCII: until it is done, names stand in for those characters.
cat > "$stage/described" << TEXT
#!/bin/sh
"$prefab" "\$@" | perl -CSD -pe 's/([^\\x00-\\x7F])/sprintf "zzu%05Xzz", ord \$1/ge'
TEXT
chmod 755 "$stage/described"
"$programs/generate-manual" "$stage/described" --date "$(date -d "@$SOURCE_DATE_EPOCH" +%F)" --output-directory "$share/man/man1"
# And it leaves lines empty, of which `man` warns one by one.
perl -CSD -pi -e 's/zzu([0-9A-F]{5})zz/chr hex $1/ge; s/^\s*$/.Pp\n/' "$share/man/man1/prefab.1"
gzip -9n "$share/man/man1/prefab.1"
"$prefab" --generate-completion-script bash > "$share/bash-completion/completions/prefab"
"$prefab" --generate-completion-script zsh > "$share/zsh/site-functions/_prefab"
"$prefab" --generate-completion-script fish > "$share/fish/vendor_completions.d/prefab.fish"
cp Standards/schema/*.schema.json "$share/prefab/schema/"
cp README.md README.zh-CN.md CHANGELOG.md VERSIONS.md "$share/doc/prefab/"
# What these refer to: the samples of their commands, and the standards to enter one's own beside.
cp -R samples "$share/doc/prefab/"
mkdir "$share/doc/prefab/Standards"
cp Standards/README.md Standards/*.json "$share/doc/prefab/Standards/"
cat > "$share/doc/prefab/copyright" << 'TEXT'
prefab

The licence of prefab is for its owner to choose and has not been stated yet: this file is its place.

The program holds, linked into it, the runtime of Swift, the packages swift-argument-parser, swift-crypto and swift-system
(https://github.com/apple), and zlib (https://zlib.net); prefab-desk, which prefab serve starts, the package FlyingFox
(https://github.com/swhitty/FlyingFox) besides: each under the licence of its own project.
TEXT

# Modes and times that depend on nobody's settings.
settle() {
  find "$1" -type d -exec chmod 755 {} + -o -type f -exec chmod 644 {} +
  find "$1" -path '*/bin/prefab*' -exec chmod 755 {} +
  find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

rm -rf "$out"
mkdir -p "$out"
settle "$tree"
tar --sort=name --format=ustar --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -C "$stage" -cf - "$name" \
  | gzip -9n > "$out/$name.tar.gz"

# The Debian package: the same tree below /usr, with what it needs as the program's own symbols tell.
root="$stage/root"
mkdir -p "$root/DEBIAN" "$stage/source/debian"
cp -R "$tree" "$root/usr"
mkdir -p "$root/usr/share/zsh/vendor-completions"
mv "$root/usr/share/zsh/site-functions/_prefab" "$root/usr/share/zsh/vendor-completions/"
rmdir "$root/usr/share/zsh/site-functions"
gzip -9n "$root/usr/share/doc/prefab/CHANGELOG.md"
mv "$root/usr/share/doc/prefab/CHANGELOG.md.gz" "$root/usr/share/doc/prefab/changelog.gz"
printf 'Source: prefab\n\nPackage: prefab\nArchitecture: any\n' > "$stage/source/debian/control"
depends="$(cd "$stage/source" && dpkg-shlibdeps -O "$root/usr/bin/prefab" "$root/usr/bin/prefab-desk" 2> /dev/null | sed -n 's/^shlibs:Depends=//p')"
[ -n "$depends" ] || { echo "package.sh: dpkg-shlibdeps does not say what the program needs" >&2; exit 1; }
architecture="$(dpkg --print-architecture)"
cat > "$root/DEBIAN/control" << TEXT
Package: prefab
Version: $version
Architecture: $architecture
Maintainer: The maintainers of prefab
Section: science
Priority: optional
Installed-Size: $(find "$root/usr" -type f -printf '%s\n' | awk '{ sum += int(($1 + 1023) / 1024) } END { print sum }')
Depends: $depends
Description: assessment of prefabricated buildings under Beijing's rules
 Reads submissions of prefabricated buildings (JSON), computes both rates and
 the grade, applies every rule of the reward of the Beijing Economic and
 Technological Development Area, and writes the verdict with its report.
TEXT
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
settle "$root"
# One thread: how many there are would show in the bytes.
dpkg-deb --root-owner-group -Zxz --threads-max=1 --build "$root" "$out/prefab_${version}_$architecture.deb" > /dev/null

(cd "$out" && sha256sum -- *.deb *.tar.gz > SHA256SUMS)
ls -l "$out"
cat "$out/SHA256SUMS"
