import Testing

@testable import Dialogue

@Suite struct `A second factor` {
    @Test func `Nothing is taken before the first code was shown`() throws {
        var factor = SecondFactor(account: ID(1))
        #expect(throws: SecondFactor.Refusal.notSetUp) { try factor.take(.step(100)) }
        #expect(throws: SecondFactor.Refusal.wrongCode) { try factor.confirm(nil) }
        #expect(throws: SecondFactor.Refusal.wrongCode) { try factor.confirm(.paper(0)) }
        try factor.confirm(.step(100))
        #expect(factor.isConfirmed)
        #expect(throws: SecondFactor.Refusal.alreadySetUp) { try factor.confirm(.step(101)) }
    }

    @Test func `A code is taken once, and none before it`() throws {
        var factor = SecondFactor(account: ID(1), isConfirmed: true, lastStep: 100)
        #expect(throws: SecondFactor.Refusal.usedBefore) { try factor.take(.step(100)) }
        #expect(throws: SecondFactor.Refusal.usedBefore) { try factor.take(.step(99)) }
        try factor.take(.step(101))
        #expect(factor.lastStep == 101)
        #expect(throws: SecondFactor.Refusal.wrongCode) { try factor.take(nil) }
    }

    @Test func `Each code on paper works once`() throws {
        var factor = SecondFactor(account: ID(1), isConfirmed: true)
        try factor.take(.paper(3))
        #expect(throws: SecondFactor.Refusal.usedBefore) { try factor.take(.paper(3)) }
        #expect(factor.used == [3])
    }

    @Test func `Another device begins anew`() {
        let factor = SecondFactor(account: ID(1), serial: 4, isConfirmed: true, lastStep: 9, used: [1]).renewed()
        #expect(factor == SecondFactor(account: ID(1), serial: 5))
    }

    @Test func `Approving, sealing and administering need one; a department has none to set up`() {
        #expect(
            Rights.Deed.allCases.filter(Rights.needsSecondFactor) == [.approveAgenda, .publishReport, .settleAreas])
        #expect(Role.allCases.filter(Rights.needsDevice) == [.secretariat, .governor, .board, .administrator])
        // Who is to type a code may set up the device that shows it.
        #expect(Role.allCases.filter { Rights.needsDevice($0) && !Rights.allows($0, .setUpSecondFactor) } == [])
        #expect(Rights.allows(.board, .setUpSecondFactor))
        #expect(!Rights.allows(.department, .setUpSecondFactor))
    }
}
