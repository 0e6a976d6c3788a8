#!/usr/bin/env python3
"""Installs what scripts/package.sh made into an empty Debian, and follows the recipes of samples/ci there and here.

    Tests/Package/check_package.py dist            the archive and the Debian package of this commit
    Tests/Package/check_package.py dist --second DIR   and that DIR, packaged from the same commit elsewhere, has the same bytes

The Debian is one that debootstrap makes in a folder of its own, without Swift, from the mirror of this machine; it is removed at the end.
Root's rights are needed for it (sudo is asked where they are missing). The last line counts what passed and failed; the exit status is 1 if
anything failed.
"""
# Debian: binutils curl debootstrap dpkg-dev git python3
# PyPI: pre-commit==4.7.0 pyyaml==6.0.4
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
CI = REPOSITORY / "samples" / "ci"
SUBMISSIONS = 200
passed, failed = 0, 0


def expect(what, holds, shown=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what}\n{str(shown)[-3000:]}")


def run(*command, **options):
    options = {"capture_output": True, "text": True, "errors": "replace"} | options
    return subprocess.run([str(word) for word in command], **options)


def as_root(*command):
    return ([] if os.getuid() == 0 else ["sudo"]) + [str(word) for word in command]


class Debian:
    """A Debian of its own in a folder, of the release of this machine."""

    def __init__(self, folder):
        self.folder = folder

    def make(self):
        release = dict(line.rstrip().split("=", 1) for line in open("/etc/os-release") if "=" in line)["VERSION_CODENAME"].strip('"')
        made = run(*as_root("debootstrap", "--variant=minbase", "--include=fish,man-db,zsh", release, self.folder, self.mirror(release)))
        if made.returncode != 0:
            sys.exit(f"debootstrap failed:\n{made.stdout[-2000:]}{made.stderr[-2000:]}")
        # What every container has.
        if not self.mounts():
            subprocess.run(as_root("mount", "-t", "proc", "proc", self.folder / "proc"), check=True)

    def mounts(self):
        """What is mounted below the folder, the innermost first."""
        places = [line.split()[4] for line in open("/proc/self/mountinfo")]
        return sorted((place for place in places if place.startswith(f"{self.folder}/")), reverse=True)

    @staticmethod
    def mirror(release):
        """The first one from which this machine takes the release."""
        for file in [pathlib.Path("/etc/apt/sources.list"), *sorted(pathlib.Path("/etc/apt/sources.list.d").glob("*"))]:
            lines = file.read_text().splitlines() if file.exists() and file.suffix in (".list", ".sources") else []
            if file.suffix == ".list":
                for line in lines:
                    words = re.sub(r"\[.*?\]", "", line).split()
                    if words[:1] == ["deb"] and words[2:3] == [release]:
                        return words[1]
            else:
                for part in "\n".join(line for line in lines if not line.startswith("#")).split("\n\n"):
                    fields = dict(re.findall(r"^(\w+): *(.*)$", part, re.M))
                    if release in fields.get("Suites", "").split() and "deb" in fields.get("Types", "").split():
                        return fields["URIs"].split()[0]
        sys.exit(f"apt has no mirror of {release}")

    def copy(self, source, place):
        subprocess.run(as_root("cp", "-R", source, f"{self.folder}{place}"), check=True)

    def run(self, line, shell="bash", **variables):
        """Runs a line of shell, with nothing of this machine's surroundings."""
        surroundings = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LC_ALL": "C.UTF-8"} | variables
        settings = [f"{name}={value}" for name, value in surroundings.items()]
        return run(*as_root("chroot", self.folder, "env", "-i", *settings, shell, "-e", "-c", line), stdin=subprocess.DEVNULL)

    def remove(self):
        for mount in self.mounts():
            subprocess.run(as_root("umount", mount), check=True)
        subprocess.run(as_root("rm", "-rf", "--one-file-system", self.folder), check=True)


def commands(command, path=()):
    """Each command with its path, and its long options, as the program tells them itself."""
    options = {
        name["name"]
        for argument in command.get("arguments", []) if argument.get("shouldDisplay", True)
        for name in argument.get("names") or [] if name["kind"] == "long"
    }
    yield path, options
    for child in command.get("subcommands", []):
        yield from commands(child, (*path, child["commandName"]))


def check_files(dist, tree):
    sums = run("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=dist)
    expect("the sums are those of the files", sums.returncode == 0, sums.stdout + sums.stderr)
    summed = {line.split()[1] for line in (dist / "SHA256SUMS").read_text().splitlines()}
    expect("each file has its sum", summed == {file.name for file in dist.iterdir()} - {"SHA256SUMS"}, summed)
    prefab = tree / "bin" / "prefab"
    expect("no path of this machine is in the program", str(REPOSITORY).encode() not in prefab.read_bytes())
    for file in sorted((tree / "share" / "prefab" / "schema").iterdir()):
        name, draft = file.name.split(".")[0], "07" if "draft-07" in file.name else "2020-12"
        told = run(prefab, "schema", name, "--draft", draft).stdout
        expect(f"{file.name} is what the program prints", told == file.read_text())
    version = run(prefab, "--version").stdout.splitlines()
    told = json.loads(run(prefab, "--version", "--json").stdout)
    head = run("git", "rev-parse", "HEAD", cwd=REPOSITORY).stdout.strip()
    changes = run("git", "status", "--porcelain", "--", "Package.swift", "Sources", "Standards", cwd=REPOSITORY).stdout != ""
    expect("the program names this commit", told["commit"] == {"name": head, "hasChanges": changes}, told)
    expect("--version says the same in words", version == [
        f"prefab {told['version']}", f"commit {head}{' with changes' if changes else ''}", f"standards sha256 {told['standards']['sha256']}",
    ], version)
    verdict = json.loads((REPOSITORY / "samples" / "eligible-factory.verdict.json").read_text())
    expect("a verdict names the same version", verdict["tool"] == {"version": told["version"]}, verdict["tool"])
    expect("a verdict names the same standards", verdict["standards"] == told["standards"], verdict["standards"])


def check_debian(debian, dist, tree):
    package = next(dist.glob("*.deb"))
    debian.copy(package, "/root/")
    installed = debian.run(f"dpkg -i /root/{package.name}")
    expect("the package finds what it needs in an empty Debian", installed.returncode == 0, installed.stdout + installed.stderr)
    swift = debian.run("find / -xdev -name 'libswift*' -o -xdev -name swift")
    expect("there is no Swift", swift.stdout == "", swift.stdout)
    checked = debian.run("cd /usr/share/doc/prefab && prefab check samples/eligible-factory.json --lang en")
    expect("prefab check", checked.returncode == 0 and "no errors in 1 file" in checked.stdout, checked.stdout + checked.stderr)
    reviewed = debian.run("cd /usr/share/doc/prefab && prefab review samples/eligible-factory.json --format json")
    kept = (REPOSITORY / "samples" / "eligible-factory.verdict.json").read_text()
    expect("prefab review gives the verdict that is kept", reviewed.stdout == kept, reviewed.stdout + reviewed.stderr)

    own = debian.run("cp -R /usr/share/doc/prefab/Standards /root/own && cd /root && prefab standards check own --lang en")
    expect("the standards that are packaged are whole, to begin with one's own", own.returncode == 0, own.stdout + own.stderr)

    manual = debian.run("MANPAGER=cat MANWIDTH=200 man prefab | col -b")
    expect("man has nothing to say against the manual", "warning" not in manual.stderr, manual.stderr)
    text = re.sub("[‐‑−–]", "-", manual.stdout)
    scripts = {
        "bash": (tree / "share/bash-completion/completions/prefab").read_text(), "zsh": (tree / "share/zsh/site-functions/_prefab").read_text(),
        "fish": (tree / "share/fish/vendor_completions.d/prefab.fish").read_text(),
    }
    help = json.loads(run(tree / "bin" / "prefab", "--experimental-dump-help").stdout)
    known = list(commands(help["command"]))
    expect("the program tells its commands", len(known) > 12, known)
    for path, options in known:
        for word in [*path[-1:], *(f"--{option}" for option in options)]:
            expect(f"man prefab has {' '.join(path)} {word}", re.search(rf"(?<![\w-]){word}(?![\w-])", text), text[:500])
        for shell, script in scripts.items():
            for word in path[-1:]:
                expect(f"{shell} completes {' '.join(path)}", word in script)
            for option in options:
                # Fish writes `-l name`.
                expect(f"{shell} completes {' '.join(path)} --{option}", f"--{option}" in script or f"-l '{option}'" in script or f"-l {option}" in script)
    bash = debian.run(
        "source /usr/share/bash-completion/completions/prefab; COMP_WORDS=(prefab rev); COMP_CWORD=1; COMP_LINE='prefab rev'; COMP_POINT=10;"
        " $(complete -p prefab | sed 's/.*-F \\([^ ]*\\) .*/\\1/') prefab rev prefab || true; echo ${COMPREPLY[@]}")
    expect("bash completes a command", bash.stdout.split() == ["review"], bash.stdout + bash.stderr)
    fish = debian.run("fish -c \"complete -C 'prefab rev'\"")
    expect("fish completes a command", [line.split()[0] for line in fish.stdout.splitlines()] == ["review"], fish.stdout + fish.stderr)
    zsh = debian.run("zsh -c 'autoload -Uz compinit; compinit -u -D; print -r -- $_comps[prefab]; autoload +X _prefab'")
    expect("zsh knows the completions", zsh.stdout.split() == ["_prefab"] and zsh.returncode == 0, zsh.stdout + zsh.stderr)

    subprocess.run(as_root("umount", debian.folder / "proc"), check=True)
    blind = debian.run("prefab check /usr/share/doc/prefab/samples/eligible-factory.json")
    expect("without /proc, where Swift finds no arguments, nothing passes for checked", blind.returncode == 2 and "/proc" in blind.stderr, blind)
    subprocess.run(as_root("mount", "-t", "proc", "proc", debian.folder / "proc"), check=True)

    transcript = debian.run(
        "cd /usr/share/doc/prefab; set -x; head -1 /etc/os-release; dpkg -s prefab | grep -E '^(Version|Installed-Size|Depends)'; prefab --version;"
        " prefab check samples/eligible-factory.json --lang en; prefab review samples/eligible-factory.json --lang en | head -12;"
        " MANPAGER=cat man prefab | head -12")
    print(transcript.stderr + transcript.stdout)


def submission(number, building="1#"):
    """A submission without any finding, whose building is like no other's."""
    return json.dumps({
        "format": "prefab-submission/1", "project": {"id": f"P{number:03}", "name": f"示例项目{number}"},
        "buildings": [{
            "id": building, "use": "industrial", "structure": "concrete", "height": 23.9, "aboveGroundArea": 6200 + number,
        }],
    }, ensure_ascii=False, indent=2) + "\n"


def make_repository(folder, prefab):
    """Two hundred submissions, each with its verdict beside it, in one commit."""
    submissions = folder / "submissions"
    submissions.mkdir(parents=True)
    for number in range(SUBMISSIONS):
        file = submissions / f"{number:03}.json"
        file.write_text(submission(number))
        run(prefab, "review", file, "--format", "json", "--output", file.with_suffix(".verdict.json"), check=True)
    git = ["git", "-C", folder, "-c", "user.name=prefab", "-c", "user.email=prefab@example.org"]
    run("git", "init", "-q", folder, check=True)
    run(*git, "add", ".", check=True)
    run(*git, "commit", "-q", "-m", "Two hundred submissions", check=True)
    return git


def spoil(file):
    file.write_text(file.read_text().replace('"industrial"', '"factory"'))


def check_github(folder, archive, digest):
    """The steps of the workflow one after the other, as GitHub's runner runs them."""
    recipe = yaml.safe_load((CI / "github-actions.yml").read_text())
    steps = [step for step in recipe["jobs"]["check"]["steps"] if "run" in step]

    def follow(digest):
        temporary = pathlib.Path(tempfile.mkdtemp(dir=folder.parent))
        path = temporary / "path"
        path.write_text("")
        for step in steps:
            added = ":".join([*reversed(path.read_text().split()), os.environ["PATH"]])
            # What the recipe says of the archive must be what its shell reads.
            named = dict.fromkeys(recipe["env"]) | {"PREFAB_ARCHIVE": f"file://{archive}", "PREFAB_SHA256": digest}
            result = run("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"], cwd=folder, env=os.environ | named | {
                "GITHUB_PATH": str(path), "RUNNER_TEMP": str(temporary), "PATH": added,
            })
            if result.returncode != 0:
                return step["name"], result
        return "", result

    where, result = follow(digest)
    log = json.loads((folder / "prefab.sarif").read_text())
    expect("GitHub: the check passes", where == "" and log["runs"][0]["results"] == [], result)
    where, result = follow("0" * 64)
    expect("GitHub: another archive than the pinned one is not installed", where == steps[0]["name"], result)
    file = folder / "submissions" / "007.json"
    text = file.read_text()
    spoil(file)
    where, result = follow(digest)
    log = json.loads((folder / "prefab.sarif").read_text())
    found = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in log["runs"][0]["results"]}
    expect("GitHub: an error fails and is named", where == steps[1]["name"] and found == {"submissions/007.json"}, (where, found, result))
    file.write_text(text)
    (folder / "prefab.sarif").unlink()


def check_gitlab(debian, folder, archive, digest):
    """The job in an empty Debian, like the image that it names."""
    job = yaml.safe_load((CI / "gitlab-ci.yml").read_text())["prefab"]
    debian.run("apt-get purge -y -q prefab; mkdir -p /srv")
    debian.copy(archive, "/srv/archive.tar.gz")
    script = "\n".join([*job["before_script"], *job["script"]])

    def follow(name, digest):
        debian.run("rm -rf /opt/prefab /builds")
        debian.copy(folder, "/builds")
        result = debian.run(f"cd /builds\n{script}", PREFAB_ARCHIVE="file:///srv/archive.tar.gz", PREFAB_SHA256=digest,
                            DEBIAN_FRONTEND="noninteractive")
        return result, pathlib.Path(debian.folder, "builds")

    result, builds = follow("valid", digest)
    expect("GitLab: the check passes", result.returncode == 0, result)
    expect("GitLab: no finding", (builds / "prefab-quality.json").exists() and json.loads((builds / "prefab-quality.json").read_text()) == [])
    result, builds = follow("other", "0" * 64)
    expect("GitLab: another archive than the pinned one is not installed", result.returncode != 0 and not (builds / "prefab-quality.json").exists(), result)
    file = folder / "submissions" / "007.json"
    text = file.read_text()
    spoil(file)
    result, builds = follow("broken", digest)
    expect("GitLab: an error fails and is shown", result.returncode == 1 and "submissions/007.json:" in result.stdout, result)
    quality, tests = builds / "prefab-quality.json", builds / "prefab-junit.xml"
    expect("GitLab: the reports name it", quality.exists() and "007.json" in quality.read_text() and tests.exists() and "007.json" in tests.read_text())
    file.write_text(text)


def check_pre_commit(folder, git, archive, digest):
    """The hook in real commits, with the program installed as the README tells."""
    home = folder.parent / "home"
    home.mkdir()
    surroundings = os.environ | {"HOME": str(home), "PRE_COMMIT_HOME": str(home / "cache"),
                                 "PATH": f"{home}/.local/bin:{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"}
    install = re.search(r"```sh\n(.*?)```", (CI / "README.md").read_text(), re.S).group(1)
    installed = run("sh", "-e", "-c", install, cwd=home, env=surroundings | {
        "PREFAB_ARCHIVE": f"file://{archive}", "PREFAB_SHA256": digest,
    })
    expect("README: the archive installs", installed.returncode == 0 and "prefab " in installed.stdout, installed)
    # The hooks of this very commit.
    run("git", "clone", "-q", REPOSITORY, home / "hooks", check=True)
    head = run("git", "-C", home / "hooks", "rev-parse", "HEAD").stdout.strip()
    recipe = yaml.safe_load((CI / "pre-commit-config.yaml").read_text())
    recipe["repos"][0] |= {"repo": str(home / "hooks"), "rev": head}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(recipe))
    run(*git, "add", ".pre-commit-config.yaml", check=True)
    hooked = run("pre-commit", "install", cwd=folder, env=surroundings)
    expect("pre-commit takes the hook", hooked.returncode == 0, hooked)

    def commit(*names):
        run(*git, "add", *names, check=True)
        return run(*git, "commit", "-q", "-m", "A change", env=surroundings)

    submissions = folder / "submissions"
    # An error that is there already is not this commit's.
    spoil(submissions / "100.json")
    run(*git, "commit", "-q", "--no-verify", "-a", "-m", "An error that nobody looked for", check=True)
    run("prefab", "review", submissions / "200.json", env=surroundings)
    (submissions / "200.json").write_text(submission(200))
    run("prefab", "review", submissions / "200.json", "--format", "json", "--output", submissions / "200.verdict.json", env=surroundings)
    result = commit("submissions/200.json", "submissions/200.verdict.json")
    expect("pre-commit: a valid submission is committed", result.returncode == 0 and "100.json" not in result.stderr, result)
    (submissions / "201.json").write_text(submission(17))
    run("prefab", "review", submissions / "201.json", "--format", "json", "--output", submissions / "201.verdict.json", env=surroundings)
    result = commit("submissions/201.json", "submissions/201.verdict.json")
    told = result.stdout + result.stderr
    expect("pre-commit: what another file applies for is not applied for again",
           result.returncode != 0 and "submissions/201.json:" in told and "submissions/017.json" in told, result)
    expect("pre-commit: of the other files nothing else is said", "100.json" not in told, result)
    run(*git, "rm", "-q", "-f", "submissions/201.json", "submissions/201.verdict.json", check=True)
    (submissions / "notes.json").write_text('{ "colour": 1 }\n')
    result = commit("submissions/notes.json")
    expect("pre-commit: JSON that is no submission is in nobody's way", result.returncode == 0, result)
    verdict = submissions / "200.verdict.json"
    verdict.write_text(verdict.read_text().replace('"verdict": "', '"verdict": "not ', 1))
    result = commit("submissions/200.verdict.json")
    expect("pre-commit: a verdict that is edited by hand is not committed",
           result.returncode != 0 and "submissions/200.verdict.json:" in result.stdout + result.stderr, result)
    run(*git, "checkout", "-q", "HEAD", "--", "submissions/200.verdict.json", check=True)
    settings = folder / "prefab.json"
    settings.write_text('{ "format": "prefab-config/1", "exclud": ["drafts"] }\n')
    result = commit("prefab.json")
    expect("pre-commit: a configuration at fault is not committed",
           result.returncode != 0 and "prefab.json:1:" in result.stdout + result.stderr, result)
    settings.write_text('{ "format": "prefab-config/1", "exclude": ["drafts"] }\n')
    (submissions / "prefab.json").write_text('{ "format": "prefab-config/1", "fail-on": "warnings" }\n')
    result = commit("prefab.json", "submissions/prefab.json")
    expect("pre-commit: nor is one in a folder below",
           result.returncode != 0 and "submissions/prefab.json:1:" in result.stdout + result.stderr, result)
    run(*git, "rm", "-q", "-f", "submissions/prefab.json", check=True)
    result = commit("prefab.json")
    expect("pre-commit: one without faults is", result.returncode == 0, result)
    spoil(submissions / "003.json")
    result = commit("submissions/003.json")
    expect("pre-commit: an error is not committed", result.returncode != 0 and "submissions/003.json:" in result.stdout + result.stderr, result)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dist", type=pathlib.Path)
    parser.add_argument("--second", type=pathlib.Path)
    options = parser.parse_args()
    dist = options.dist.resolve()
    archive = next(dist.glob("*.tar.gz"))
    digest = run("sha256sum", archive).stdout.split()[0]
    place = pathlib.Path(tempfile.mkdtemp(prefix="prefab-package-"))
    debian = Debian(place / "debian")
    try:
        if options.second:
            for file in sorted(dist.iterdir()):
                other = options.second / file.name
                expect(f"{file.name} has the same bytes from another folder", other.exists() and other.read_bytes() == file.read_bytes())
        run("tar", "-xzf", archive, "-C", place, check=True)
        tree = place / archive.name.removesuffix(".tar.gz")
        check_files(dist, tree)
        debian.make()
        check_debian(debian, dist, tree)
        folder = place / "work"
        git = make_repository(folder, tree / "bin" / "prefab")
        check_github(folder, archive, digest)
        check_gitlab(debian, folder, archive, digest)
        check_pre_commit(folder, git, archive, digest)
    finally:
        debian.remove()
        shutil.rmtree(place, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
