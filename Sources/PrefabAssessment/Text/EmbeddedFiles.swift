/// The files that the program was built with; the build plugin adds a list of names and texts for each folder.
enum EmbeddedFiles {}
