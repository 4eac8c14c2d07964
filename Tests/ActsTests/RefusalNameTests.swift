import Dialogue
import Store
import Testing

@testable import Acts

/// Programs outside know a refusal by its name. Whoever renames a rule or one of its cases sees it here.
@Suite struct `The name of a refusal` {
    @Test(arguments: [
        (Challenge.Refusal.noDisposition as any Error, "challenge.no_disposition"),
        (Challenge.Refusal.responseMissing(.noted), "challenge.response_missing"),
        (ActionItem.Refusal.dueNotLater("2026-12-01"), "action_item.due_not_later"),
        (PartnershipDialogue.Refusal.nobodyToInvite, "partnership_dialogue.nobody_to_invite"),
        (PartnershipDialogue.Refusal.notAt(.planned, now: .closed), "partnership_dialogue.not_at"),
        (AgendaItem.Refusal.noTitle, "agenda_item.no_title"),
        (SittingRoom.Refusal.inUse, "sitting_room.in_use"),
        (Forum.Refusal.nobodyChosen, "forum.nobody_chosen"),
        (Arrangement.Refusal.priceOutOfRange, "arrangement.price_out_of_range"),
        (PreparationTask.Refusal.recordDecides, "preparation_task.record_decides"),
        (Escalation.Refusal.tooEarly(.prepared), "escalation.too_early"),
        (Input.Refusal.tooLong(4001, most: 4000), "input.too_long"),
        (FileImport.Refusal.inUse, "file_import.in_use"),
        (SecondFactor.Refusal.notSetUp, "second_factor.not_set_up"),
        (FieldFault.oldFont, "field_fault.old_font"),
        (FieldFault.tooLong(most: 10), "field_fault.too_long"),
        (StoreError.changedMeanwhile, "store_error.changed_meanwhile"),
        (StoreError.missing, "store_error.missing"),
        (Rights.Denied(deed: .hold, signedIn: true), "rights.denied"),
    ]) func `It is that of the rule and of the case, whatever the values`(error: any Error, name: String) {
        #expect(error.refusalName == name)
    }
}
