//! Two laptops and a folder between them: shared, joined with the owner's yes, and both say the same.

use viktig_tests::{ARNES_EXTENT, Looks, SIVS_EXTENT, Stage};

#[tokio::test(flavor = "multi_thread")]
async fn two_laptops_with_a_folder_between_them_say_the_same_after_the_owners_yes() {
    let mut stage = Stage::set();
    // How the copy got to Siv the first time is another story.
    let _ = stage.on_two_laptops();
    let folder = stage.path("saved");
    let window = stage.start().await;
    window.sees("Hylla").await;
    window.unlock().await;
    window.go_to_the_copies().await;
    window.is_for_everyone("ingen-felles-mappe").await;
    window.press("Del planen i en mappe …").await;
    window.sees(&folder.display().to_string()).await;
    window.sees("Det var ikke noe nytt.").await;

    // Siv's laptop gets what opens the folder by a locked copy, and asks.
    window.go_to("Innstillinger").await;
    window.press("Lagre en låst kopi").await;
    window.sees(".viktigplan").await;
    let copy = std::fs::read_dir(&folder)
        .expect("it was saved there")
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ending| ending == "viktigplan"))
        .expect("a locked copy");
    stage.siv_joins(&copy, &folder);
    window.lock().await;

    window.unlock().await;
    window.sees("vil være med.").await;
    window.is_for_everyone("noen-vil-være-med").await;
    window.press("Se kopiene").await;
    window
        .sees("Sier du ja, kommer det som er skrevet der, inn her")
        .await;
    window.is_for_everyone("si-ja").await;
    for (theme, simple) in [("dark", false), ("light", true), ("light", false)] {
        window
            .looks_like(Looks {
                theme,
                text_size: 100,
                simple,
            })
            .await;
        window.sees("Lås").await;
        window.go_to_the_copies().await;
        window.sees("Sier du ja, kommer det").await;
        window.is_for_everyone(&format!("si-ja-{theme}-{simple}")).await;
    }
    window.press("Ja, det er maskinen til Siv").await;
    window.sees("kom inn.").await;
    window.sees("Sivs maskin").await;
    window.is_for_everyone("felles-mappe").await;

    window.go_to("Folk").await;
    window.sees("Turid Bakke").await;
    window.go_to("Forsiden").await;
    window.press("Ett sted har dere skrevet ulike ting.").await;
    window.sees(ARNES_EXTENT).await;
    window.sees(SIVS_EXTENT).await;
    window.press("Behold begge").await;
    window.no_longer_sees("Dere har skrevet ulike ting").await;
    window.go_to_the_copies().await;
    window.press("Se etter nytt nå").await;
    window.sees("Det var ikke noe nytt.").await;

    let sivs = stage.siv_looks();
    for words in [ARNES_EXTENT, SIVS_EXTENT, "Turid Bakke"] {
        assert!(sivs.contains(words), "Siv's laptop says the same: «{words}»");
    }
    window.go_to("Planen").await;
    window.sees_written(SIVS_EXTENT).await;

    // The owner ends it, after being told what that does not do.
    window.go_to_the_copies().await;
    window.press_beginning("Avslutt").await;
    window.sees("Det tar ikke tilbake det den alt har.").await;
    window.is_for_everyone("avslutte").await;
    window.press("Ja, avslutt").await;
    window.sees("Avsluttet for Sivs maskin.").await;
}
