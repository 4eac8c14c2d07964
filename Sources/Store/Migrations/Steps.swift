extension Schema {
    /// Every step, oldest first. A step is never edited once it is on anybody else's machine.
    static let steps: [Migration] = [
        journal, areas, people, dialogues, support, participants, inputs, agreements, reports, provinceSettings,
        batches, tableImports, priorities, alignment, bodyDetails, personProvinces, messages, invitees,
        agendaVersions, secondFactors, logistics, choosing, nominations, supportBodies, matchesTogether,
        nominatorReminders, countedPairs, saidOfThemselves, reportsOfForums,
        generations,
        whoseNomination,
        challengeNumbers,
        announcedVersions, whatCouldNotBeMade,
        foundAfterYears,
        registerInOrder,
        afterTheBell,
        countedOnce,
        keepers, proposals, offeredImports, managedAccounts, advice,
        marks,
        safety,
        questionsOfTables,
    ]
}
