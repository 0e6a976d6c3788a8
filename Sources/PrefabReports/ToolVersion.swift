/// The version of the program, as reports and `--version` name it.
public enum ToolVersion {
    public static let current = "0.1.0"
}
