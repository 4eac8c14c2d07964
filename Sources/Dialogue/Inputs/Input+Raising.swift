extension PartnershipDialogue {
    /// Inputs come in once invitations are out, until the report is sealed.
    package func requireInputsTaken() throws(Input.Refusal) {
        guard stage.takesInputs else { throw .notOpenForInputs(stage) }
    }
}

extension Voice {
    /// Whether somebody on no list speaks in the room: they come on it with what they say, so that nobody has spoken
    /// who was not there. Whoever protects their voice is checked in first.
    package func entersRoom(
        with attribution: Input.Attribution, at stage: Stage
    ) throws(Input.Refusal) -> Bool {
        guard case .name(_, _?, _) = self, stage.takesArrivals else { return false }
        guard !attribution.isProtected else { throw .checkInFirst }
        return true
    }
}

extension Language {
    /// The language most letters of a text belong to; Khmer where there are none.
    package init(mostOf words: String) {
        var khmer = 0
        var latin = 0
        for scalar in words.unicodeScalars {
            switch scalar.value {
            case 0x1780...0x17B3: khmer += 1
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
            default: break
            }
        }
        self = latin > khmer ? .english : .khmer
    }
}
