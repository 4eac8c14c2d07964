extension Forum {
    /// What is wrong with giving somebody another forum.
    package enum Refusal: Error, Hashable, Sendable {
        /// The dialogue is held alone.
        case notCombined
        /// Who comes to the dialogue is for its secretariat to say.
        case dialogueDecides
        case nobodyChosen
        case noForum
        case noClass
    }
}

extension Convener {
    /// The planning team says who belongs to its own forum, and leaves alone who comes to the dialogue.
    package func requireTag(from old: Forum, to new: Forum) throws(Forum.Refusal) {
        guard self == .secretariat || (old == .host) == (new == .host) else { throw .dialogueDecides }
    }
}
