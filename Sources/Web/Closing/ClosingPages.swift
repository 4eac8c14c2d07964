/// The end of a dialogue, which is the beginning of the next.
enum ClosingPages {
    static let routes: [Route] = [
        .get("/{province}/{year}/close", .close, CloseDialogue.ask),
        .post("/{province}/{year}/close", .close, CloseDialogue.close),
    ]
}
