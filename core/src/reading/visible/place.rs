//! Where a record stands in a plan, as consents look at it.

use std::collections::HashMap;

use uuid::Uuid;

use crate::plan::{
    Action, ActionId, Chapter, Concern, Evaluation, FollowUp, GoalId, LifeArea, Matter, Need, OtherPlan,
    OtherPlanSort, WeeklyEvent,
};
use crate::reading::InSight;

/// Where a record stands: what must be given for it to be seen, and what keeps it back.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) chapter: Chapter,
    /// The parts of life it belongs to: it is given with them when all are, and kept back when one is.
    pub(super) areas: Vec<LifeArea>,
    /// Itself and what it stands under: it is given, and kept back, with any of them.
    pub(super) under: Vec<Uuid>,
    /// The parts of life it touches: it is kept back with them, and not given.
    pub(super) touches: Vec<LifeArea>,
    /// The records it is about: it is kept back with them, and not given.
    pub(super) beside: Vec<Uuid>,
}

impl Place {
    /// A record that stands in its chapter and nowhere else.
    pub(super) fn of(chapter: Chapter, id: impl Into<Uuid>) -> Self {
        Self {
            chapter,
            areas: Vec::new(),
            under: vec![id.into()],
            touches: Vec::new(),
            beside: Vec::new(),
        }
    }

    fn in_area(mut self, area: Option<LifeArea>) -> Self {
        self.areas.extend(area);
        self
    }

    fn touching(mut self, area: Option<LifeArea>) -> Self {
        self.touches.extend(area);
        self
    }

    /// Another record stands just here, and is given and kept back as this is, or by itself.
    pub(super) fn with(mut self, id: impl Into<Uuid>) -> Self {
        self.under.push(id.into());
        self
    }

    /// It stands under another, and is given with it.
    fn below(mut self, above: &Self) -> Self {
        self.areas.extend(&above.areas);
        self.under.extend(&above.under);
        self
    }

    /// It is about another, and kept back with it.
    fn about(mut self, other: &Self) -> Self {
        self.touches.extend(&other.areas);
        self.beside.extend(&other.under);
        self
    }
}

/// The places of what stands under something else.
pub(super) struct Places {
    goals: HashMap<GoalId, Place>,
    actions: HashMap<ActionId, Place>,
}

impl Places {
    pub(super) fn of(sight: &InSight<'_>) -> Self {
        let tree = sight.goals();
        let mut goals: HashMap<GoalId, Place> = HashMap::new();
        // In reading order: what a goal stands under comes before it.
        for (place, goal) in tree.places().iter().zip(tree.goals()) {
            let own = Place::of(Chapter::Goals, goal.id).in_area(goal.area);
            let above = place.under.and_then(|id| goals.get(&id));
            let whole = above.map_or_else(|| own.clone(), |above| own.clone().below(above));
            goals.insert(goal.id, whole);
        }
        let under_goal = |it: &Action| {
            let own = Place::of(Chapter::Goals, it.id);
            let place = goals.get(&it.goal).map(|goal| own.clone().below(goal));
            place.unwrap_or(own)
        };
        let actions = sight.actions().iter().map(|it| (it.id, under_goal(it))).collect();
        Self { goals, actions }
    }

    pub(super) fn goal(&self, id: GoalId) -> Option<&Place> {
        self.goals.get(&id)
    }

    pub(super) fn action(&self, id: ActionId) -> Option<&Place> {
        self.actions.get(&id)
    }

    /// A follow-up stands under what is looked at; one of the whole plan, with what the plan is.
    pub(super) fn follow_up(&self, it: &FollowUp) -> Place {
        let subject = it.action.and_then(|id| self.action(id));
        let subject = subject.or_else(|| it.goal.and_then(|id| self.goal(id)));
        match subject {
            Some(subject) => Place::of(Chapter::Goals, it.id).below(subject),
            None => Place::of(Chapter::Agreement, it.id),
        }
    }

    pub(super) fn evaluation(&self, it: &Evaluation) -> Place {
        match (it.goal.and_then(|id| self.goal(id)), it.everyday) {
            (Some(goal), _) => Place::of(Chapter::Goals, it.id).below(goal),
            (None, Some(everyday)) => {
                Place::of(Chapter::Everyday, it.id).below(&Place::of(Chapter::Everyday, everyday))
            }
            (None, None) => Place::of(Chapter::Goals, it.id),
        }
    }

    pub(super) fn need(&self, it: &Need) -> Place {
        let own = Place::of(Chapter::Needs, it.id).in_area(it.area);
        let goals = it.goals.iter().filter_map(|id| self.goal(*id));
        goals.fold(own, Place::about)
    }

    pub(super) fn weekly(&self, it: &WeeklyEvent) -> Place {
        let own = Place::of(Chapter::Everyday, it.id);
        match it.action.and_then(|id| self.action(id)) {
            Some(action) => own.about(action),
            None => own,
        }
    }
}

pub(super) fn matter(it: &Matter) -> Place {
    Place::of(Chapter::Matters, it.id).in_area(it.area)
}

pub(super) fn concern(it: &Concern) -> Place {
    Place::of(Chapter::Concerns, it.id).in_area(it.area)
}

/// The crisis plan and the wishes for care are about health, whoever they are written for: no yes to health gives them, and
/// a no to health keeps them back.
pub(super) fn of_health(chapter: Chapter, id: impl Into<Uuid>) -> Place {
    Place::of(chapter, id).touching(Some(LifeArea::Health))
}

pub(super) fn other_plan(it: &OtherPlan) -> Place {
    let area = match it.sort {
        OtherPlanSort::Treatment | OtherPlanSort::Crisis => Some(LifeArea::Health),
        OtherPlanSort::School | OtherPlanSort::ReturnToWork => Some(LifeArea::WorkSchoolActivity),
        OtherPlanSort::Other => None,
    };
    Place::of(Chapter::Agreement, it.id).touching(area)
}

/// What stands under a meeting is given and kept back with it.
pub(super) fn at_meeting(id: impl Into<Uuid>, meeting: impl Into<Uuid>) -> Place {
    Place::of(Chapter::Meetings, id).below(&Place::of(Chapter::Meetings, meeting))
}
