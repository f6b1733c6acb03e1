/// Why a model could not be used.
public enum ModelFileError: Error, Hashable, Sendable {
    /// The file could not be opened or mapped; `code` is errno.
    case unreadable(path: String, code: Int32)
    /// It does not begin as a model does.
    case notAModel
    /// A format this program does not know yet, or no longer.
    case unsupportedVersion(found: UInt32, supported: UInt32)
    /// Fewer bytes than its header promises.
    case truncated(expected: UInt64, found: UInt64)
    /// More bytes than its header promises.
    case overlong(expected: UInt64, found: UInt64)
    /// The bytes are not the ones that were written.
    case checksumMismatch(expected: UInt64, found: UInt64)
    /// The checksum holds, but the table of tensors contradicts itself; `entry` counts from 0.
    case malformedEntry(Int)
    case missingTensor(String)
    case wrongType(tensor: String, expected: ModelTensor.Element, found: ModelTensor.Element)
    case wrongShape(tensor: String, expected: [Int], found: [Int])
    /// Holds something the network cannot work with, such as a name of a label it does not know.
    case wrongContent(tensor: String)
}
