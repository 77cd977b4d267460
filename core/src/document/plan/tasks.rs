//! Who has had the tasks of coordinator and primary contact, from when until when: the handovers; and the tasks that were
//! offered or declined. Who coordinates now stands among the people.

use serde::Serialize;

use crate::document::common::{DocumentContext, said_at_length};

use crate::dates;
use crate::plan::{Appointment, AppointmentRole, AppointmentState};
use crate::reading::{OFFERED, task_appointments};

/// The tasks in the order they are told.
const ROLES: [AppointmentRole; 4] = [
    AppointmentRole::PrimaryContact,
    AppointmentRole::Coordinator,
    AppointmentRole::ChildCoordinator,
    AppointmentRole::ContactDoctor,
];

/// The table.
#[derive(Debug, Serialize)]
pub(super) struct Tasks {
    title: String,
    heads: [String; 4],
    rows: Vec<TaskView>,
}

#[derive(Debug, Serialize)]
struct TaskView {
    offered: bool,
    task: String,
    who: String,
    when: Option<String>,
    note: Option<String>,
}

impl Tasks {
    /// Nothing when nobody in the plan is told to have had a task.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let rows: Vec<_> = ROLES
            .into_iter()
            .flat_map(|role| task_appointments(&context.sight, role))
            .filter_map(|appointment| TaskView::new(context, appointment))
            .collect();
        (!rows.is_empty()).then(|| Self {
            title: context.text("people.tasks.title", &[]),
            heads: ["task", "who", "when", "note"]
                .map(|head| context.text(&format!("people.tasks.heads.{head}"), &[])),
            rows,
        })
    }
}

impl TaskView {
    /// Nothing when the one who had the task is out of the plan.
    fn new(context: &DocumentContext<'_>, appointment: &Appointment) -> Option<Self> {
        let state = context.word("appointment.state", appointment.state.as_str());
        let (who, when) = match (appointment.state, context.named(appointment.person)) {
            (AppointmentState::Appointed, person) => (
                person?,
                dates::period(appointment.from, appointment.to, context.language),
            ),
            (_, person) => (
                person.map_or_else(|| dates::capital(&state), |name| format!("{name}, {state}")),
                appointment.from.map(|date| context.date(date)),
            ),
        };
        Some(Self {
            offered: OFFERED.contains(&appointment.role),
            task: context.word("appointment.role", appointment.role.as_str()),
            who,
            when,
            note: said_at_length(&appointment.note),
        })
    }
}
