//! What is taken in from the shared folder. What one copy wrote and that cannot be made one with the plan keeps nothing of the
//! others' from coming in.

use std::collections::BTreeSet;

use super::carrying::row;
use super::looking::Look;
use crate::error::{Problem, ProblemCode};
use crate::journal::{Act, Journal, Verb};
use crate::kept::Met;
use crate::open_plan::OpenPlan;
use crate::plan::{ActId, DeviceId, Pen};
use crate::segment::Segment;
use crate::store::SegmentRow;
use crate::vault::InFolder;

/// A yes to another copy may come in with what is looked at. Then it is looked through again, and no more often than this.
const MOST_LOOKS: usize = 8;

/// What came of taking something in: what is told of it, whether every way in may know of it, and whether anything was noted.
#[derive(Default)]
struct Taken {
    met: Option<Met>,
    tells: bool,
    noted: bool,
}

impl Taken {
    fn add(&mut self, other: Self) {
        self.met = together(self.met.take(), other.met);
        self.tells |= other.tells;
        self.noted |= other.noted;
    }
}

impl OpenPlan {
    /// Takes in all that can be, and tells the rest apart.
    pub(super) fn take_in_all(&mut self, pen: Pen, folder: InFolder) -> Result<(Option<Met>, Look), Problem> {
        let mut look = self.told_apart(folder)?;
        if look.is_cloned {
            self.become_another_copy()?;
        }
        let (mut met, mut tells): (Option<Met>, bool) = (None, false);
        for _ in 0..MOST_LOOKS {
            let taken = self.take_in(pen, &mut look)?;
            met = together(met, taken.met);
            tells |= taken.tells;
            let Look {
                rest,
                forked,
                unreadable,
                odd,
                ..
            } = look;
            let of_others = rest.into_iter().filter(|it| !odd.contains(&it.header.copy));
            look = self.told_apart(InFolder {
                segments: of_others.collect(),
                unreadable,
            })?;
            look.forked.extend(forked);
            look.odd.extend(odd);
            if !taken.noted {
                break;
            }
        }
        look.tells = tells;
        Ok((met, look))
    }

    /// Takes in what is ready, in one act. Where that cannot be, as many as can at a time: what is left is a copy's whose part
    /// cannot be made one with the plan, and what is on top of it.
    fn take_in(&mut self, pen: Pen, look: &mut Look) -> Result<Taken, Problem> {
        let mut ready = std::mem::take(&mut look.ready);
        let mut known = std::mem::take(&mut look.known);
        let (mut taken, mut most) = (Taken::default(), ready.len());
        while !ready.is_empty() {
            // They stand in order: the first of them are on top of none of the others.
            let first = ready.get(..most).unwrap_or(&ready);
            let count = first.len();
            match self.take_in_parts(pen, &known, first) {
                Ok(one) => {
                    taken.add(one);
                    ready.drain(..count);
                    most = count * 2;
                }
                Err(problem) if !is_of_what_came(problem.code) => return Err(problem),
                Err(_) if count > 1 => most = count / 2,
                Err(_) => {
                    let Some(odd) = ready.first().map(|(segment, _)| segment.header.copy) else {
                        break;
                    };
                    look.odd.insert(odd);
                    let rest = ready.drain(1..).map(|(segment, _)| segment);
                    let rest = rest.filter(|segment| segment.header.copy != odd);
                    let again = self.told_apart(InFolder {
                        segments: rest.collect(),
                        unreadable: 0,
                    })?;
                    look.rest.extend(again.rest);
                    look.odd.extend(again.odd);
                    look.unreadable += again.unreadable;
                    (ready, known) = (again.ready, again.known);
                    most = ready.len();
                }
            }
        }
        Ok(taken)
    }

    /// Takes in parts that are on top of nothing but each other and what is here, and notes that they are here.
    fn take_in_parts(
        &mut self,
        pen: Pen,
        known: &BTreeSet<ActId>,
        ready: &[(Segment, Journal)],
    ) -> Result<Taken, Problem> {
        let parts: Vec<&Journal> = ready.iter().map(|(_, part)| part).collect();
        let is_new = |act: &Act| !known.contains(&act.id) && act.name.verb != Verb::Unite;
        let mut met = None;
        if parts.iter().flat_map(|part| &part.acts).any(is_new) {
            self.keep_today()?;
            let from: BTreeSet<DeviceId> = ready.iter().map(|(segment, _)| segment.header.copy).collect();
            let from: Vec<DeviceId> = from.into_iter().collect();
            met = Some(self.store.unite_parts(pen, &parts, &from)?);
        }
        let all = met.as_ref().is_some_and(|met| met.whole);
        let is_here = |act: &Act| all || known.contains(&act.id);
        // What only tells that copies met comes in with the next that says something.
        let here = ready.iter().filter(|(_, part)| part.acts.iter().all(is_here));
        let noted: Vec<(SegmentRow, Vec<ActId>)> = here
            .map(|(segment, part)| {
                let acts = part.acts.iter().map(|act| act.id).collect();
                (row(segment, true), acts)
            })
            .collect();
        if !noted.is_empty() {
            self.store.note_segments(&noted)?;
        }
        Ok(Taken {
            // Nothing else came where the act by which it came is the owner's alone.
            tells: all && !self.store.last_is_owners_alone(),
            met,
            noted: !noted.is_empty(),
        })
    }

    /// The same disk, the same place, the same word beside the file, and somebody else writes as this copy: a laptop or a disk
    /// was copied. From now on this is another.
    fn become_another_copy(&mut self) -> Result<(), Problem> {
        Ok(self.left.renew(&mut self.store)?)
    }
}

/// Whether it is for what came that something could not be taken in, and not for the disk, or the hand it was done with.
fn is_of_what_came(code: ProblemCode) -> bool {
    matches!(
        code,
        ProblemCode::OtherCopyAltered
            | ProblemCode::AnotherPlan
            | ProblemCode::PlanPageDamaged
            | ProblemCode::Internal
    )
}

/// What came of taking in twice, as of once.
fn together(one: Option<Met>, other: Option<Met>) -> Option<Met> {
    match (one, other) {
        (Some(one), Some(other)) => Some(Met {
            acts: one.acts + other.acts,
            disagreements: one.disagreements + other.disagreements,
            misfits: one.misfits + other.misfits,
            taken_out: one.taken_out + other.taken_out,
            breaking: one.breaking + other.breaking,
            changed: other.changed,
            whole: one.whole || other.whole,
        }),
        (one, other) => one.or(other),
    }
}
