import Foundation
import GRDB

/// Why a store cannot be used. Facts only; the command words them.
public enum StoreError: Error, Hashable, Sendable {
    /// There is no file at this path.
    case missing(path: String)
    /// The file is something else: not a database, or one of another program.
    case notAStore(path: String)
    /// A later program wrote it.
    case newer(path: String, found: Int, supported: Int)
    /// Its contents contradict themselves.
    case damaged(path: String, detail: String)
    /// Another process writes and did not end in time; its number, where it can be told.
    case locked(path: String, holder: Int32?)
    case full(path: String)
    /// The system refuses to read or write; `detail` is SQLite's or the system's word.
    case inaccessible(path: String, detail: String)
    case unknownLabel(label: String, path: String, near: [String])
    case noVersions(path: String)
    case invalidLabel(String)
    /// The version was published anew or dropped while it was being read.
    case gone(label: String, path: String)
    /// A search for nothing.
    case emptyQuery
}

/// A blob that does not decode.
struct BlobDamage: Error {
    var detail: String
}

extension StoreError {
    /// The store's own error, or the one that an error of the layers below amounts to.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError: self = error
        case let error as BlobDamage: self = .damaged(path: path, detail: error.detail)
        case let error as DatabaseError: self.init(error, path: path)
        case let error as ScratchFailure:
            self = .inaccessible(path: error.folder, detail: String(cString: strerror(error.code)))
        case let error as RowDecodingError: self = .damaged(path: path, detail: "\(error)")
        default: self = .inaccessible(path: path, detail: "\(error)")
        }
    }

    private init(_ error: DatabaseError, path: String) {
        let detail = error.message ?? error.resultCode.description
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notAStore(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path, holder: nil)
        case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_NOMEM:
            self = .inaccessible(path: path, detail: detail)
        default: self = .damaged(path: path, detail: detail)
        }
    }
}
