//! What tests ask for before, or beside, what the window asks: the state they begin in, and a look at what came of it.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, Utc};
use secrecy::SecretString;
use serde::Deserialize;
use serde_json::{Value, json};
use tauri::Manager;
use viktig_core::error::Problem;
use viktig_core::open_plan::{OpenPlan, Opening};
use viktig_core::plan::Plan;
use viktig_core::policy::{Decided, Policy};
use viktig_core::reading::Reading;
use viktig_core::store::MadeUp;
use viktig_core::story::Acts;
use viktig_core::vault::{Shelf, WayIn};

use super::shelved::copied;
use super::{Fault, Host, QUICK};
use crate::files::DialogAnswers;
use crate::session::Session;
use crate::wanted::Wanted;
use crate::watch::held;

/// One thing a test asks for.
#[derive(Debug, Deserialize)]
#[serde(
    tag = "setUp",
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub(super) enum SetUp {
    /// An empty shelf, no plan open, at this time.
    Afresh { now: DateTime<Utc> },
    /// It is this time now.
    Clock { now: DateTime<Utc> },
    /// The plan that comes of what is told, in memory only.
    Tell { told: Box<Acts> },
    /// What a plan says on a day, also one that no copy of the program would write.
    Read { plan: Box<Plan>, today: NaiveDate },
    /// A plan on the shelf, in a folder of this name. Answers with its recovery code.
    Put { folder: String, plan: Value },
    /// A copy of a plan among the documents, locked or open. Answers with its path.
    Copy { name: String, plan: Value, locked: bool },
    /// The plan as it stands in its file, whether it is open or locked.
    OnDisk { folder: String, phrase: SecretString },
    /// Whether a phrase opens a plan by a way in.
    Opens {
        folder: String,
        way: WayIn,
        phrase: SecretString,
    },
    /// Half of one of the files of a plan is gone.
    Halve { folder: String, file: PathBuf },
    /// What dialogs answer from now on; nothing when they are closed.
    Dialogs {
        folder: Option<PathBuf>,
        file: Option<PathBuf>,
    },
    /// What is decided for the laptop, and what is wrong with it.
    Decide {
        policy: Policy,
        #[serde(default)]
        wrong: Vec<Problem>,
    },
    /// Somebody double-clicked a locked copy.
    DoubleClicked { path: PathBuf },
}

impl Host {
    pub(super) fn set_up(&mut self, asked: SetUp) -> Result<Value, Fault> {
        self.settle();
        match asked {
            SetUp::Afresh { now } => return self.afresh(now),
            SetUp::Clock { now } => self.clock.set(now),
            SetUp::Tell { told } => return Ok(serde_json::to_value(told.play_in_memory()?.plan()?)?),
            SetUp::Read { plan, today } => {
                return Ok(serde_json::to_value(Reading::of(&plan, today))?);
            }
            SetUp::Put { folder, plan } => return self.put(&folder, &plan),
            SetUp::Copy { name, plan, locked } => return self.copy(&name, &plan, locked),
            SetUp::OnDisk { folder, phrase } => {
                return Ok(serde_json::to_value(self.on_disk(&folder, &phrase)?)?);
            }
            SetUp::Opens { folder, way, phrase } => {
                let place = self.shelf().folder().join(folder);
                return Ok(json!(self.beside(|to| copied(&place, to), way, &phrase).is_ok()));
            }
            SetUp::Halve { folder, file } => {
                let path = self.shelf().folder().join(folder).join(file);
                let length = fs::metadata(&path)?.len();
                fs::File::options().write(true).open(path)?.set_len(length / 2)?;
            }
            SetUp::Dialogs { folder, file } => {
                *held(&self.app.state::<Mutex<DialogAnswers>>()) = DialogAnswers { folder, file };
            }
            SetUp::Decide { policy, wrong } => self.clock.decide(Decided { policy, wrong }),
            SetUp::DoubleClicked { path } => {
                let args = ["viktig-for-meg".to_owned(), path.to_string_lossy().into_owned()];
                self.app.state::<Wanted>().want(&args, &self.documents());
            }
        }
        Ok(Value::Null)
    }

    /// Waits for what is still being written of a plan that was locked.
    fn settle(&self) {
        let after = held(&self.app.state::<Mutex<Session>>()).take_after_lock();
        if let Some(after) = after {
            // It has nothing to say.
            let _ = after.join();
        }
    }

    fn shelf(&self) -> Shelf {
        held(&self.app.state::<Mutex<Session>>()).shelf().clone()
    }

    fn put(&mut self, folder: &str, wanted: &Value) -> Result<Value, Fault> {
        let made = self.made.plan(wanted)?;
        made.put(&self.shelf().folder().join(folder))?;
        Ok(json!(made.code))
    }

    fn copy(&mut self, name: &str, wanted: &Value, locked: bool) -> Result<Value, Fault> {
        let made = self.made.plan(wanted)?;
        let path = self.documents().join(name);
        let mut open = self.beside(|shelf| made.put(shelf), WayIn::Owner, &made.phrase)?;
        if locked {
            open.save_sealed_copy(&path)?;
        } else {
            fs::write(&path, open.open_copy()?)?;
        }
        Ok(json!(path))
    }

    fn on_disk(&self, folder: &str, phrase: &SecretString) -> Result<Plan, Fault> {
        let place = self.shelf().folder().join(folder);
        if let Ok(open) = held(&self.app.state::<Mutex<Session>>()).open()
            && open.open_folder().folder().path() == place
        {
            return Ok(open.plan()?);
        }
        Ok(self
            .beside(|to| copied(&place, to), WayIn::Owner, phrase)?
            .plan()?)
    }

    /// Opens a plan that `put` puts on a shelf of its own: nobody notices that somebody looked.
    fn beside(
        &self,
        put: impl FnOnce(&std::path::Path) -> std::io::Result<()>,
        way: WayIn,
        phrase: &SecretString,
    ) -> Result<OpenPlan, Fault> {
        let folder = self.folder.path().join("beside");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        put(&folder.join("plan"))?;
        let now = held(&self.app.state::<Mutex<Session>>()).now();
        let now = now.map_err(|_| "the clock is wrong")?;
        let opening = Opening {
            shelf: &Shelf::at(folder).with_work_factor(QUICK),
            program: "viktig-host",
            environment: Box::new(Arc::new(MadeUp::at(now))),
        };
        Ok(OpenPlan::unlock(opening, "plan", way, phrase)?)
    }
}
