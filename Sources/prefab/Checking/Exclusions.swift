/// What a check leaves out of the folders that it is about.
struct Exclusions {
    /// As they are given on the command line: names, or paths from the folder that is named or as reports show them.
    var given: [Glob] = []
    /// As the configuration gives them: names, or paths from its own folder.
    var configured: [Glob] = []
    /// What reports call the folder of the configuration.
    var folder = "."

    /// Whether a file would be left out of every folder that it lies in, as hidden ones are.
    func cover(_ path: String, _ root: ReportRoot) -> Bool {
        let names = root.way(to: path) ?? path.split(separator: "/").suffix(1).map(String.init)
        if names.contains(where: { $0.hasPrefix(".") }) || given.contains(where: { $0.covers(names) }) { return true }
        guard let base = root.way(to: root.place(of: folder)), names.starts(with: base) else {
            return configured.contains { $0.isName && $0.covers(names) }
        }
        let inside = Array(names.dropFirst(base.count))
        return configured.contains { $0.covers(inside) }
    }

    /// The patterns to try on what lies in a folder.
    ///
    /// - Parameters:
    ///   - path: of the folder, as it was given.
    ///   - name: what reports call it.
    func globs(inside path: String, name: String, _ root: ReportRoot) -> [Glob] {
        // Each once: what is left of a pattern behind the folder's path is none that begins with that path again.
        var globs = given + given.compactMap { $0.inside(path) }
        if name != path { globs += given.compactMap { $0.inside(name) } }
        guard !configured.isEmpty, let here = root.way(to: root.place(of: name)), let base = root.way(to: root.place(of: folder)) else {
            return globs + configured.filter(\.isName)
        }
        for glob in configured {
            if glob.isName || here == base {
                globs.append(glob)
            } else if here.starts(with: base) {
                if let inside = glob.inside(here.dropFirst(base.count).joined(separator: "/")) { globs.append(inside) }
                if glob.beginsAnywhere { globs.append(glob) }
            } else if base.starts(with: here) {
                globs.append(glob.behind(Array(base.dropFirst(here.count))))
            }
        }
        return globs
    }
}
