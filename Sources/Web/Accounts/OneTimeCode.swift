import COath
package import Dialogue
import Foundation
package import Store

/// Codes of a device (TOTP, RFC 6238: SHA-1, six digits, half a minute), as every authenticator makes them.
enum OneTimeCode {
    private static let isReady: Bool = oath_init() == Int32(OATH_OK.rawValue)

    /// The code of a half minute.
    static func code(_ secret: [UInt8], step: Int) -> String {
        precondition(isReady, "liboath does not start")
        let key = secret.map { CChar(bitPattern: $0) }
        var code = [CChar](repeating: 0, count: 7)
        let answer = oath_totp_generate(
            key, key.count, time_t(step * SecondFactor.secondsAStep), UInt32(SecondFactor.secondsAStep), 0, 6, &code)
        precondition(answer == Int32(OATH_OK.rawValue), "liboath makes no code")
        return String(decoding: code.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// A secret as people type it into a device: capital letters and digits (RFC 4648).
    static func base32(_ bytes: [UInt8]) -> String {
        let input = bytes.map { CChar(bitPattern: $0) }
        var output: UnsafeMutablePointer<CChar>?
        var length = 0
        guard oath_base32_encode(input, input.count, &output, &length) == Int32(OATH_OK.rawValue), let output else {
            return ""
        }
        defer { free(output) }
        return String(cString: output)
    }
}

extension Links {
    /// The codes on paper of a device, for the day it is lost: sixteen letters each, in fours.
    func paperCodes(of factor: SecondFactor) -> [String] {
        (0..<SecondFactor.papers).map { position in
            OneTimeCode.base32(paperSeed(of: factor.account, serial: factor.serial, position: position)).inFours
        }
    }

    /// What the device of the factor shows in a half minute.
    package func code(of factor: SecondFactor, step: Int) -> String {
        OneTimeCode.code(secondFactorSecret(of: factor.account, serial: factor.serial), step: step)
    }

    /// Reads what somebody typed. The clock of a phone may be half a minute off, in either direction.
    package func reading(_ typed: String, at now: Instant) -> CodeReading {
        let plain = String(String.UnicodeScalarView(typed.unicodeScalars.compactMap(Self.latin)))
        let step = SecondFactor.step(at: now)
        return { factor in
            if plain.utf8.count == 6 {
                return [step, step - 1, step + 1].first { self.code(of: factor, step: $0) == plain }.map { .step($0) }
            }
            let papers = self.paperCodes(of: factor).map { $0.filter { $0 != " " } }
            return papers.firstIndex(of: plain.uppercased()).map { .paper($0) }
        }
    }

    /// Khmer digits are digits; blanks and dashes between say nothing.
    private static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x17E0...0x17E9: Unicode.Scalar(scalar.value - 0x17E0 + 0x30)
        case 0x21...0x2C, 0x2E...0x7E: scalar
        default: nil
        }
    }
}

extension String {
    /// Letters in groups of four, so that eyes find their place.
    var inFours: String {
        enumerated().reduce(into: "") { text, letter in
            if letter.offset > 0, letter.offset.isMultiple(of: 4) { text.append(" ") }
            text.append(letter.element)
        }
    }
}
