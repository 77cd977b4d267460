//! Who and what in a plan tells each part of a point.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Missing, PointPart, RanOut, ToldPart};
use crate::plan::text::is_blank;
use crate::plan::{Action, Consent, ConsentSort, Kind, Person, PersonId, RecordRef, ResourceSort, Role};
use crate::reading::{
    ConsentState, InSight, OFFERED, answers_for_making, answers_for_progress, consent_state, is_open, offers,
    role_of, takes_part,
};

/// Who and what can tell a part.
pub(super) struct Tellers<'s, 'a> {
    sight: &'s InSight<'a>,
    today: NaiveDate,
    /// Those whom documents may name.
    people: Vec<&'a Person>,
    consents: Vec<&'a Consent>,
}

impl<'s, 'a> Tellers<'s, 'a> {
    pub(super) fn of(sight: &'s InSight<'a>, today: NaiveDate) -> Self {
        Self {
            sight,
            today,
            people: sight.on_paper(),
            consents: sight.consents(),
        }
    }

    pub(super) fn told(&self, part: PointPart) -> Option<ToldPart> {
        let tellers = self.tellers(part);
        Some(ToldPart {
            part,
            count: u32::try_from(tellers.len()).unwrap_or(u32::MAX),
            record: *tellers.first()?,
        })
    }

    /// A consent that ran out is told as such; what nothing tells, with the record that lacks it.
    pub(super) fn missing(&self, part: PointPart, ran_out: &[Missing]) -> Vec<Missing> {
        let over: Vec<_> = ran_out.iter().filter(|it| it.part == part).cloned().collect();
        if !over.is_empty() || !self.tellers(part).is_empty() {
            return over;
        }
        let lacking = self.open_actions().find(|it| !self.has(it.responsible));
        let lacking = lacking.filter(|_| part == PointPart::Responsible);
        vec![Missing {
            part,
            record: lacking.map(|it| reference(Kind::Action, it.id)),
            ran_out: None,
        }]
    }

    /// The records that tell a part.
    fn tellers(&self, part: PointPart) -> Vec<RecordRef> {
        let sight = self.sight;
        let details = &sight.plan().details;
        let about = |is_told: bool| {
            let told = is_told.then(|| reference(Kind::Details, details.id));
            told.into_iter().collect()
        };
        match part {
            PointPart::Goals => all(Kind::Goal, sight.goals().goals().iter().map(|it| it.id)),
            PointPart::Resources => self.resources(|_| true),
            PointPart::Needs => {
                let needs = sight.needs().into_iter().filter(|it| !is_blank(&it.text));
                all(Kind::Need, needs.map(|it| it.id))
            }
            PointPart::People => self.those(|it| takes_part(sight, it)),
            PointPart::Making => all(
                Kind::Person,
                answers_for_making(sight).into_iter().map(|it| it.id),
            ),
            PointPart::Progress => all(
                Kind::Person,
                answers_for_progress(sight).into_iter().map(|it| it.id),
            ),
            PointPart::OwnContribution => self.own_contributions(),
            PointPart::OthersContribution => {
                self.those(|it| !it.is(Role::Owner) && !is_blank(&it.contribution))
            }
            PointPart::Actions => self.actions(|_| true),
            PointPart::Extent => self.actions(|it| !is_blank(&it.extent)),
            PointPart::Responsible => self.answered(),
            PointPart::How => self.actions(|it| !is_blank(&it.how)),
            PointPart::CoordinatorOffered => self.offered(),
            PointPart::Period => about(details.period_from.is_some() && details.period_to.is_some()),
            PointPart::NextRevision => about(details.next_revision.is_some()),
            PointPart::Consent => self.holding(ConsentSort::Plan),
            PointPart::Sharing => self.holding(ConsentSort::Sharing),
            PointPart::Cooperation => all(Kind::Cooperation, sight.cooperation().into_iter().map(|it| it.id)),
            PointPart::ChildParticipation => {
                let told = sight.participation().into_iter();
                let told = told.filter(|it| !is_blank(&it.text));
                all(Kind::Participation, told.map(|it| it.id))
            }
        }
    }

    fn those(&self, which: impl Fn(&Person) -> bool) -> Vec<RecordRef> {
        let those = self.people.iter().filter(|it| which(it));
        all(Kind::Person, those.map(|it| it.id))
    }

    /// What is said of the tasks that are to be offered; and whoever has one of them was appointed, also where nothing says
    /// when.
    fn offered(&self) -> Vec<RecordRef> {
        let mut tellers = all(Kind::Appointment, offers(self.sight).into_iter().map(|it| it.id));
        let has_a_task = |it: &Person| OFFERED.iter().any(|task| it.is(role_of(*task)));
        tellers.extend(self.those(|it| it.active && has_a_task(it)));
        tellers
    }

    fn actions(&self, which: impl Fn(&Action) -> bool) -> Vec<RecordRef> {
        let those = self.sight.actions().iter().filter(|it| which(it));
        all(Kind::Action, those.map(|it| it.id))
    }

    fn resources(&self, sort: impl Fn(ResourceSort) -> bool) -> Vec<RecordRef> {
        let resources = self.sight.resources().into_iter();
        let those = resources.filter(|it| !is_blank(&it.text) && sort(it.sort));
        all(Kind::Resource, those.map(|it| it.id))
    }

    fn has(&self, person: Option<PersonId>) -> bool {
        self.sight.named(person).is_some()
    }

    fn open_actions(&self) -> impl Iterator<Item = &'a Action> {
        self.sight.actions().iter().copied().filter(|it| is_open(it))
    }

    /// The owner contributes by saying so, and by answering for something that is done.
    fn own_contributions(&self) -> Vec<RecordRef> {
        let owners = || self.people.iter().filter(|it| it.is(Role::Owner));
        let mut tellers = self.resources(|sort| sort == ResourceSort::Contribution);
        tellers.extend(self.those(|it| it.is(Role::Owner) && !is_blank(&it.contribution)));
        tellers.extend(self.actions(|it| owners().any(|owner| it.responsible == Some(owner.id))));
        tellers
    }

    /// The actions that somebody in the plan answers for, when every action that is not ended is one of them. What has
    /// ended needs nobody more.
    fn answered(&self) -> Vec<RecordRef> {
        let is_answered = self.open_actions().all(|it| self.has(it.responsible));
        self.actions(|it| is_answered && self.has(it.responsible))
    }

    fn holding(&self, sort: ConsentSort) -> Vec<RecordRef> {
        let of_sort = self
            .consents
            .iter()
            .filter(|it| it.sort == sort && self.holds(it));
        let named = of_sort.filter(|it| sort == ConsentSort::Plan || self.has(it.person));
        all(Kind::Consent, named.map(|it| it.id))
    }

    fn holds(&self, consent: &Consent) -> bool {
        consent_state(consent, self.today) == ConsentState::Holds
    }

    /// The consents that ran out and were not given again, to the plan and to sharing with each.
    pub(super) fn ran_out(&self) -> Vec<Missing> {
        let is_again = |over: &Consent| {
            let mut others = self.consents.iter();
            others.any(|it| it.sort == over.sort && it.person == over.person && self.holds(it))
        };
        let over = self.consents.iter().filter(|it| {
            let named = it.sort == ConsentSort::Plan || self.has(it.person);
            // No point of the law asks who has a copy.
            it.sort != ConsentSort::Copy
                && named
                && consent_state(it, self.today) == ConsentState::RanOut
                && !is_again(it)
        });
        over.filter_map(|it| {
            Some(Missing {
                part: match it.sort {
                    ConsentSort::Plan => PointPart::Consent,
                    ConsentSort::Sharing | ConsentSort::Copy => PointPart::Sharing,
                },
                record: Some(reference(Kind::Consent, it.id)),
                ran_out: Some(RanOut {
                    until: it.until?,
                    person: it.person,
                }),
            })
        })
        .collect()
    }
}

fn reference(kind: Kind, id: impl Into<Uuid>) -> RecordRef {
    RecordRef { kind, id: id.into() }
}

fn all<T: Into<Uuid>>(kind: Kind, ids: impl Iterator<Item = T>) -> Vec<RecordRef> {
    ids.map(|id| reference(kind, id)).collect()
}
