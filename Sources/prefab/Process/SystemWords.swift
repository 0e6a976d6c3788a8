import PrefabAssessment
import PrefabReports
import SystemPackage

/// What the system says where it refuses something, in both languages.
enum SystemWords {
    /// A file that is written to, or standard output; in Chinese with the space that stands before a name in Latin letters.
    static func output(_ path: String?) -> Message.Text {
        path.map { Message.Text(" \($0.visible)", $0.visible) } ?? Message.Text("标准输出", "standard output")
    }

    /// The system has English words alone; those that users meet are said in Chinese here, the rest stay as they are.
    static func text(of error: any Error) -> Message.Text {
        guard let error = error as? Errno else { return Message.Text(String(describing: error)) }
        return chinese[error].map { Message.Text($0, error.description) } ?? Message.Text(error.description)
    }

    private static let chinese: [Errno: String] = [
        .noSuchFileOrDirectory: "没有这个文件或文件夹", .permissionDenied: "没有权限", .notPermitted: "不允许这样做", .isDirectory: "是文件夹",
        .notDirectory: "路径中的一段不是文件夹", .tooManySymbolicLinkLevels: "符号链接层数过多", .fileNameTooLong: "文件名过长",
        .tooManyOpenFiles: "打开的文件过多", .readOnlyFileSystem: "文件系统只读", .noSpace: "磁盘已满", .diskQuotaExceeded: "磁盘配额已用完",
        .ioError: "读写出错", .brokenPipe: "读取的一方已经关闭", .textFileBusy: "文件正在使用", .canceled: "已中断，读取的一方不再读取", .badFileDescriptor: "文件没有打开",
    ]
}
