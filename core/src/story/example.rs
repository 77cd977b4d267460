//! The example: the demonstration plan some weeks on, with meetings, everyday goals, a diary and ratings over time, so that every
//! page has something to show. And the time there, which is the story's and not this laptop's.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use uuid::{Builder, Uuid};

use super::{DEMONSTRATION, Story, StoryError};
use crate::policy::Decided;
use crate::store::{ClockWrong, Environment, day_here};

/// What happened after [`DEMONSTRATION`], and between its acts.
const SINCE: &str = include_str!("../../stories/eksempel.json");

impl Story {
    /// The story the example plan is made from.
    ///
    /// # Errors
    /// [`StoryError::Unreadable`] when its text is not a story.
    pub fn example() -> Result<Self, StoryError> {
        let mut story = Self::named(DEMONSTRATION)?;
        let since: Self = serde_json::from_str(SINCE)?;
        story.today = since.today;
        story.acts.extend(since.acts);
        story.acts.sort_by_key(|act| act.at);
        Ok(story)
    }
}

/// A place where it is the story's day, and time goes on from there.
#[derive(Debug)]
pub struct InStory<E> {
    place: E,
    /// How far the story is from the time of the place.
    ahead: TimeDelta,
}

impl<E: Environment> InStory<E> {
    /// Where it is now noon on the day `today`.
    ///
    /// # Errors
    /// [`ClockWrong`] when the clock of the place is out of all reason.
    pub fn on(today: NaiveDate, place: E) -> Result<Self, ClockWrong> {
        let noon = today.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(12);
        let ahead = noon - place.now()?;
        Ok(Self { place, ahead })
    }
}

impl<E: Environment> Environment for InStory<E> {
    fn now(&self) -> Result<DateTime<Utc>, ClockWrong> {
        Ok(self.place.now()? + self.ahead)
    }

    fn today(&self) -> Result<NaiveDate, ClockWrong> {
        Ok(day_here(self.now()?))
    }

    fn new_id(&self) -> Uuid {
        let mut random = [0; 10];
        random.copy_from_slice(&self.place.new_id().as_bytes()[6..]);
        let millis = self.now().map(|now| now.timestamp_millis()).unwrap_or_default();
        Builder::from_unix_timestamp_millis(u64::try_from(millis).unwrap_or_default(), &random).into_uuid()
    }

    fn decided(&self) -> Decided {
        self.place.decided()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{DeviceId, MeetingState};
    use crate::store::{MadeUp, file::in_memory};

    #[test]
    fn the_example_has_something_on_every_page() {
        let story = Story::example().unwrap();
        let store = story.play(in_memory(), DeviceId(Uuid::from_u128(7))).unwrap();
        assert!(store.verify().is_ok(), "it holds together");
        let plan = store.plan().unwrap();
        let held = plan.meetings.iter().filter(|it| it.state == MeetingState::Held);
        let to_come = plan.meetings.iter().filter(|it| it.on > Some(story.today));
        assert_eq!(
            (held.count(), to_come.count()),
            (1, 1),
            "a meeting behind and one ahead"
        );
        assert!(plan.crisis_steps.len() > 20, "a crisis plan");
        assert!(plan.diary_entries.len() > 2, "a diary");
        for goal in &plan.everyday_goals {
            let ratings = plan.evaluations.iter().filter(|it| it.everyday == Some(goal.id));
            assert!(ratings.count() > 3, "«{}» is rated over time", goal.what);
        }
        let ratings = plan.evaluations.iter().filter(|it| it.goal.is_some());
        assert!(ratings.count() > 6, "and so are the goals");
        let latest = plan.voices.iter().map(|it| it.at.date_naive()).max();
        assert!(latest <= Some(story.today), "nothing is told ahead of its time");
    }

    #[test]
    fn time_goes_on_from_the_day_of_the_story() {
        let laptop = MadeUp::at("2031-05-06T23:59:00Z".parse().unwrap());
        let day = Story::example().unwrap().today;
        let there = InStory::on(day, std::sync::Arc::new(laptop)).unwrap();
        let (first, second) = (there.new_id(), there.new_id());
        assert_eq!(there.today().unwrap(), day, "it is the story's day");
        assert_eq!(there.now().unwrap().to_string(), format!("{day} 12:00:00 UTC"));
        assert!(first < second, "ids sort by age");
        let of_day = Uuid::from_u128(first.as_u128())
            .get_timestamp()
            .map(|it| it.to_unix().0);
        let noon = there.now().unwrap().timestamp();
        assert_eq!(of_day, u64::try_from(noon).ok(), "and are of that time");
    }
}
