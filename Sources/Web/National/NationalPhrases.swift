import Dialogue

extension Phrase {
    static let lateOnMap = Phrase("មានសកម្មភាពហួសកាលកំណត់", "Has actions past their day")
    static let partnershipDialogue = Phrase(
        "កិច្ចសន្ទនាភាពជាដៃគូរាជធានី-ខេត្ត", "Capital-Provincial Partnership Dialogue")
    static let promiseOfVetika = Phrase(
        "មតិនីមួយៗមានលេខ លេខនីមួយៗមានចម្លើយ ហើយការសន្យានីមួយៗមានស្ថាប័នទទួលខុសត្រូវ និងកាលបរិច្ឆេទ។",
        "Every input has a number, every number an answer, every promise an owner and a date.")
    static let all25 = Phrase("រាជធានី-ខេត្តទាំង ២៥", "The 25 capital and provinces")
    static let signsOnMap = Phrase("សញ្ញាសម្គាល់", "Key to the map")
    static let noneYet = Phrase("មិនទាន់មាន", "None yet")
    static let inputsReceived = Phrase("មតិបានទទួល", "Inputs received")
    static let inputsSettled = Phrase("មតិដែលមានចម្លើយ", "Inputs with an answer")
    static let actionsDone = Phrase("សកម្មភាពដែលបានសម្រេច", "Actions done")
    static let actionsLate = Phrase("សកម្មភាពហួសកាលកំណត់", "Actions past their date")
    static let whatBecameOfMine = Phrase("តើមតិរបស់ខ្ញុំទៅជាយ៉ាងណា?", "What became of my input?")
    static let typeItsNumber = Phrase("បញ្ចូលលេខ ឧទាហរណ៍", "Its number, for example")
    static let lookUp = Phrase("ស្វែងរក", "Look up")
    static let dialogues = Phrase("កិច្ចសន្ទនា", "Dialogues")
    static let noDialogueYet = Phrase("មិនទាន់មានកិច្ចសន្ទនាទេ។", "No dialogue yet.")
    static let planDialogue = Phrase("គ្រោងកិច្ចសន្ទនាថ្មី", "Plan a dialogue")
    static let districts = Phrase("ក្រុង ស្រុក ខណ្ឌ", "Municipalities, districts, khans")

    static func late(_ count: Int) -> Phrase {
        Phrase("យឺត \(Language.khmer.number(count))", "\(count) late")
    }
}
