/// The version of the program, as reports and `--version` name it.
package enum ToolVersion {
    package static let current = "0.2.0"
}
