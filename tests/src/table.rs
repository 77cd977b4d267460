//! What two people at a table do again and again.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use viktig_core::new_plan::{FirstWords, Writes};
use viktig_core::open_plan::{OpenPlan, Opening};
use viktig_core::plan::{Language, Plan};
use viktig_core::store::ThisLaptop;
use viktig_core::story::Story;
use viktig_core::vault::{Cover, Shelf};

use crate::{Stage, Window, program, repository};

/// The owner's pass phrase in every journey.
pub const PHRASE: &str = "fjord kaffe bordtennis lykt";

/// The plan's name on the shelf in every journey.
pub const NICKNAME: &str = "Lyn og latter";

/// So long the words about saving stand as they are while a save is under way, and a little more.
const NOBODY_WONDERS: Duration = Duration::from_millis(700);

impl Stage {
    /// Puts the demonstration plan on the shelf, and gives its phrase.
    #[must_use]
    pub fn demonstration(&self) -> String {
        let mut command = Command::new(program("viktig"));
        let output = command
            .args(["demo", "--json", "--folder"])
            .arg(self.path("shelf"))
            .output();
        let output = output.expect("the command line runs");
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "the demonstration was made: {complaint}");
        let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it answers in JSON");
        told["passphrase"].as_str().expect("with the phrase").to_owned()
    }

    /// Puts a story on the shelf, behind the owner's phrase, and gives the plan it became.
    #[must_use]
    pub fn story(&self, name: &str) -> Plan {
        let shelf = Shelf::at(self.path("shelf"));
        let opening = Opening {
            shelf: &shelf,
            program: "test",
            environment: Box::new(ThisLaptop),
        };
        let cover = Cover::new(NICKNAME, "lightning", "blue").expect("a cover");
        let story = Story::named(name).expect("there is such a story");
        let (open, _) = OpenPlan::tell(opening, &cover, &PHRASE.into(), &story).expect("it can be told");
        open.plan().expect("it can be read")
    }

    /// Puts Arne's new plan on the shelf behind his phrase, with so little of scrypt's work that opening it takes no time:
    /// for what is tried again and again.
    pub fn quick_plan(&self) {
        let shelf = Shelf::at(self.path("shelf")).with_work_factor(1);
        let opening = Opening {
            shelf: &shelf,
            program: "test",
            environment: Box::new(ThisLaptop),
        };
        let cover = Cover::new(NICKNAME, "lightning", "blue").expect("a cover");
        let first = FirstWords {
            owner_name: "Arne".into(),
            contact_name: "Siv Lunde".into(),
            contact_is_primary: true,
            writes: Writes::Owner,
            language: Language::Nb,
        };
        OpenPlan::create(opening, &cover, &PHRASE.into(), &first).expect("a plan can be made");
    }

    /// The folder of the one plan on the shelf.
    #[must_use]
    pub fn only_plan(&self) -> PathBuf {
        let shelf = std::fs::read_dir(self.path("shelf")).expect("a shelf").flatten();
        let mut plans = shelf
            .map(|entry| entry.path())
            .filter(|path| path.join("plan.db").exists());
        plans.next().expect("there is a plan on the shelf")
    }

    /// The text of the one PDF that was saved, with line ends as spaces.
    #[must_use]
    pub fn text_of_pdf(&self) -> String {
        self.text_of("")
    }

    /// The text of the saved PDF that is called something with `words` in it, with line ends as spaces.
    #[must_use]
    pub fn text_of(&self, words: &str) -> String {
        let pdf = self.pdf(words);
        let text = Command::new("pdftotext")
            .arg(pdf)
            .arg("-")
            .output()
            .expect("pdftotext is installed");
        assert!(text.status.success(), "pdftotext read it");
        let text = String::from_utf8_lossy(&text.stdout).replace('\u{a0}', " ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Everything the one PDF that was saved is made of, besides what is drawn.
    #[must_use]
    pub fn objects_of_pdf(&self) -> String {
        let read = Command::new("qpdf").arg("--json").arg(self.pdf("")).output();
        let read = read.expect("qpdf is installed (.ci/packages test)");
        assert!(read.status.success(), "qpdf read it");
        String::from_utf8(read.stdout).expect("JSON is text")
    }

    fn pdf(&self, words: &str) -> PathBuf {
        let saved = std::fs::read_dir(self.path("saved"))
            .expect("the folder for what is saved")
            .flatten();
        let is_meant = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.ends_with(".pdf") && name.contains(words)
        };
        saved
            .map(|entry| entry.path())
            .find(is_meant)
            .expect("a PDF was saved")
    }
}

/// What is said word for word where a story is told in prose.
#[must_use]
pub fn quoted(story: &str) -> Vec<String> {
    let prose = repository().join(format!("core/stories/{story}.md"));
    let prose = std::fs::read_to_string(prose).expect("every story has its prose");
    let words = prose.split('«').skip(1).filter_map(|rest| rest.split_once('»'));
    words.map(|(words, _)| words.to_owned()).collect()
}

impl Window {
    /// From the shelf to an open plan: Arne owns it, Siv Lunde writes with him. Gives the recovery code.
    pub async fn start_a_plan(&self) -> String {
        self.press("Start en plan").await;
        self.write("Navn på hylla", NICKNAME).await;
        self.press("Neste").await;
        self.write("Hva heter du som skal ha planen?", "Arne").await;
        self.write("Hvem skriver sammen med deg? (valgfritt)", "Siv Lunde")
            .await;
        self.press("Siv Lunde er primærkontakten min").await;
        self.press("Neste").await;
        self.write("Passordet ditt", PHRASE).await;
        self.write("Skriv det en gang til", PHRASE).await;
        self.press("Lag planen").await;
        self.sees("Skriv ned denne koden").await;
        let code = self.recovery_code().await;
        self.press("Jeg har skrevet den ned").await;
        self.sees("Nå skriver: Arne").await;
        // A new plan begins with the conversation, which has no chapters beside it.
        self.press("Tilbake").await;
        self.sees("Forsiden").await;
        code
    }

    async fn recovery_code(&self) -> String {
        let script = "return (document.body.innerText.match(/VFM1[\\s\\w]*?(?=\\n\\n|Koden|$)/) ?? [''])[0]";
        self.run(script, vec![])
            .await
            .as_str()
            .unwrap_or_default()
            .trim()
            .to_owned()
    }

    /// Unlocks the plan on the shelf with the owner's phrase.
    pub async fn unlock(&self) {
        self.press(NICKNAME).await;
        self.write("Passordet ditt", PHRASE).await;
        self.press("Lås opp").await;
        self.sees("Nå skriver:").await;
    }

    /// Locks the plan by the button, and waits for the shelf.
    pub async fn lock(&self) {
        self.press("Lås").await;
        self.sees("Alle er låst").await;
    }

    /// Adds a record by its button and writes its first words where the focus is then.
    pub async fn add(&self, button: &str, words: &str) {
        self.press(button).await;
        self.types(words).await;
        self.is_saved().await;
    }

    /// From the plan to the pages of its PDF.
    pub async fn looks_at_the_pdf(&self) {
        self.press("Lag PDF").await;
        self.sees("Side 1 av").await;
    }

    /// The same, and saves it.
    pub async fn save_the_pdf(&self) {
        self.looks_at_the_pdf().await;
        self.press("Lagre").await;
        self.sees("Lagret:").await;
    }

    /// Waits until everything typed is said to be saved. What the window says stands still for as long as nobody can wonder
    /// (`slowAfter`): after that it is true of everything typed before.
    pub async fn is_saved(&self) {
        tokio::time::sleep(NOBODY_WONDERS).await;
        self.sees("Lagret kl.").await;
    }
}
