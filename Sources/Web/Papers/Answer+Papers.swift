import HTTPTypes

extension Answer {
    /// A paper to be read in the browser; `name` is what it is called when it is kept.
    static func pdf(_ bytes: [UInt8], _ name: String) -> Answer {
        file(bytes, "application/pdf", name, isShown: true)
    }

    static func docx(_ bytes: [UInt8], _ name: String) -> Answer {
        file(bytes, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", name)
    }

    static func xlsx(_ bytes: [UInt8], _ name: String) -> Answer {
        file(bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name)
    }

    static func png(_ bytes: [UInt8], _ name: String) -> Answer {
        file(bytes, "image/png", name, isShown: true)
    }

    static func zip(_ bytes: [UInt8], _ name: String) -> Answer { file(bytes, "application/zip", name) }

    /// - Parameter name: ASCII, so that no browser has to guess: `BTB-2026-agenda.pdf`.
    private static func file(_ bytes: [UInt8], _ type: String, _ name: String, isShown: Bool = false) -> Answer {
        Answer(type: type, body: .bytes(bytes))
            .with(.contentDisposition, "\(isShown ? "inline" : "attachment"); filename=\"\(name)\"")
    }
}
