#if canImport(Glibc)
    import CGlibc
    import Glibc

    /// The CPUs that a thread may run on.
    struct CPUs {
        private var set = cpu_set_t()

        private init() {}

        /// Those of the running thread; nothing where the system does not say.
        static var allowed: CPUs? {
            var cpus = CPUs()
            // The system writes into the set and does not keep it.
            return unsafe sched_getaffinity(0, MemoryLayout<cpu_set_t>.size, &cpus.set) == 0 ? cpus : nil
        }

        /// All but the one on which the running thread is; nothing where there is no other.
        var others: CPUs? {
            let here = Int(sched_getcpu())
            var rest = self
            // The set is an array of words, each of which has a bit for a CPU.
            let isEmpty = unsafe withUnsafeMutableBytes(of: &rest.set) { bytes in
                let words = unsafe bytes.bindMemory(to: UInt.self)
                let place = here.quotientAndRemainder(dividingBy: UInt.bitWidth)
                if words.indices.contains(place.quotient) { unsafe words[place.quotient] &= ~(1 << place.remainder) }
                return unsafe words.allSatisfy { $0 == 0 }
            }
            return isEmpty ? nil : rest
        }

        /// Has a thread run on these from now on.
        func give(to thread: pthread_t) {
            // The system reads the set and does not keep it.
            _ = unsafe withUnsafePointer(to: set) { unsafe pthread_setaffinity_np(thread, MemoryLayout<cpu_set_t>.size, $0) }
        }

        /// Has a thread that is started by these attributes begin on these.
        func give(to attributes: inout pthread_attr_t) {
            // The library copies the set.
            _ = unsafe withUnsafePointer(to: set) { unsafe pthread_attr_setaffinity_np(&attributes, MemoryLayout<cpu_set_t>.size, $0) }
        }
    }
#endif
