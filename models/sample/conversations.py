"""What the people of the sample say: add a conversation and it is in the demo.

A conversation starts with `# workspace/channel` and its tags. Below it, `a:` is a line in the channel and
`a>` a reply in the thread under the last one; each letter is another member. Two spaces continue the line
above; `+image`, `+file` and `+link` come with it. `\\n` is a line break and `{n}` the number of the week.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One message: who says it (a letter), what, whether in the thread, and what comes with it."""

    speaker: str
    body: str
    is_reply: bool
    attachments: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Conversation:
    """Some lines in a row in one channel; the tags belong to the first."""

    workspace: str
    channel: str
    tags: tuple[str, ...]
    lines: tuple[Line, ...]


def read_conversations(text: str) -> Iterator[Conversation]:
    """Read conversations in the form that the head of this file describes."""
    for block in re.split(r"^# ", text, flags=re.MULTILINE)[1:]:
        head, *rest = block.strip().replace("\n  ", " ").splitlines()
        place, *tags = head.split()
        workspace, channel = place.split("/")
        lines: list[Line] = []
        for line in rest:
            if line.startswith("+"):
                said = lines.pop()
                attachments = (*said.attachments, tuple(line[1:].split()))
                lines.append(Line(said.speaker, said.body, said.is_reply, attachments))
            else:
                lines.append(Line(line[0], line[3:].replace("\\n", "\n"), line[1] == ">", ()))
        yield Conversation(workspace, channel, tuple(tags), tuple(lines))


WEEKLY = """
# lantern/shipping release
a: Release candidate 4.{n} is on staging. Please click around before 15:00 and shout if anything looks odd.
b> Sign-in, sync and sharing look good on Android.
c> iOS too. The reader opens in under a second now, which still makes me happy.
d> Found one: a bookmark in the last chapter jumps to the first. Not new in this build, I'll file it.
a> Thanks. Not a blocker, then. Shipping at four.
a: 4.{n} is live 🎉 Rolled out to 10 % first; the rest tomorrow if the crash rate stays below 0.1%.
+link release-notes https://lantern.example/releases/4.{n}
e: Watching the graphs with a cup of tea ☕

# lantern/general
a: Week {n}: three things matter. The import has to be boring, the tablet layout has to land, and nobody
  works late.
b> What about the pricing page?
a> It can wait until the import is boring.
c: I'm out on Friday afternoon, phone is off. Łukasz has the pager.

# lantern/support bug
a: Summary of the week: 41 tickets, 36 answered the same day. The top question is still “where did my
  highlights go?”
+file support-week-{n}.csv 48213
b> They are under *Library → Notes*. Shall we just rename it to *Highlights*?
c> Yes please. I'll draw it.
a> You'd save me ten mails a day.

# lantern/design tablet
a: New round of the tablet layout. Two columns in landscape, one in portrait, margin notes on the outer edge.
+image tablet-round-{n}.png 2048 1536 0.5
b> Much calmer than the last one. Could the page number be a little smaller?
c> And does it hold up with 200 % text size?
a> It does, I checked this time 🙂

# open-tides/dev release
a: Nightly run {n}: 212 stations compared, mean error 3.1 cm, worst 27.4 cm (Saint-Malo, again).
b> The harmonic constants there are from 1987. I've asked the harbour office for newer ones.
a> Danke! I mean, merci.

# roesterei/orders
a: Für die Woche {n}: 40 kg Sidamo, 25 kg Huila, 10 kg entkoffeiniert.
+file bestellung-{n}.pdf 91204
b> Ist notiert. Der Sidamo kommt erst am Mittwoch.
a> Mittwoch reicht.
"""

ONCE = """
# lantern/general
a: Welcome Oleg, who helps us with the import until the end of the year 👋
b: Welcome!
c: Hi Oleg! If anything in the build is strange, it's not you.
d: Привіт, дякую! The build already works, which I didn't expect on day one.

# lantern/general question
a: Does anybody know how to get a new key card? Mine opens every door but ours.
b> Ask at the front desk, second floor. Bring the old one.
a> They were closed. I came in with the plants.
b> That explains the plants.

# lantern/general
a: All-hands at 14:00 in the big room, and here for those at home. Slides attached.
+file all-hands-october.pdf 2483911
+link the-call https://meet.example/lantern-all-hands
b> Will it be recorded?
a> Yes, the recording goes up the same evening.
a: The recording of the all-hands. It's large, don't open it on the train.
+file all-hands-october.mov 5368709120

# lantern/general
a: We passed 100,000 readers last night. One hundred thousand people open something we made before they fall
  asleep.
b: 🎉🎉🎉
c: I remember when we knew all of them by name.
d: There were six, and two of them were my parents.

# lantern/shipping import
a: The import is slow for libraries over 5,000 books. I timed one: 4 minutes 12 seconds, most of it in one
  query per book.
b> N+1?
a> N+1.
b> Could we fetch the authors of a whole batch in one go?
a> Trying that now. First number: 9.8 seconds.
c> From four minutes to ten seconds. I'll take it.
a: Import fix is merged, see the note on why we keep the old path for one more release.
+link import-note https://lantern.example/notes/import

# lantern/shipping bug
a: `sync_state` is null for accounts made before 2024, and the app reads it without asking. That's the crash
  on start.
b> How many accounts?
a> 318. I'd rather fill it in than guard every reader.
b> Agreed. One migration, one line in the changelog.
c> Tested on a copy: 318 rows, 40 ms, no more crash.

# lantern/shipping
a: Can we please stop calling it “the new editor”? It has been the only editor for two years.
b: Counter-proposal: the *very* new editor.
a: I walked into that.

# lantern/shipping release
a: Checklist for the store review, so that we don't forget the screenshots again:\\n\\n1. text in nine
  languages\\n2. screenshots, phone and tablet\\n3. privacy answers\\n4. a test account that works
b> 4 is done: reviewer@lantern.example.
c> 2 is done, all nine languages. Japanese needs a shorter title, 「ランタン」 fits.
+image store-ja.png 1290 2796 0.3333333333333333
d> 3 is with me, by tomorrow.

# lantern/shipping bug
a: Who else sees the build fail with `error: cannot find module 'reader_core'`?
b> Delete the cache folder and try again.
a> That was it. Why is it always the cache?
c> There are two hard things…

# lantern/shipping import
a: Proposal: the import writes a report that a person can read. “3,204 books, 12 without an author, 1 that
  isn't a book.”
b> What is the one that isn't a book?
a> A spreadsheet of somebody's fishing trips, 2009 to 2017.
b> I'd read that.

# lantern/shipping
a: Heads-up: I'm upgrading the database on Thursday at 06:00 UTC. Expect two minutes of read-only.
b> Is there a way back?
a> Yes: the replica stays on the old version until Friday.
a: Upgrade done. 94 seconds of read-only, nothing lost, replica in step.
c: That was the most boring upgrade I've seen. Well done.

# lantern/shipping bug
a: Search finds nothing for “100%” and everything for “_”. Somebody forgot that LIKE has wildcards.
b> Somebody has opened a pull request.
c> Somebody should also add a test 😇
b> It's in there: `100% cotton`, `snake_case`, and a lonely backslash \\ for luck.

# lantern/shipping
a: The beta group asks for dark mode in the *reader*, not just around it.
b> It's half done since spring. The hard part is scanned pages.
c> Invert them and hope?
b> I tried. Photographs become nightmares.

# lantern/design
a: Icons, third attempt. The lantern is finally a lantern and not a jar of pickles.
+image icons-3.png 1024 1024 0.5
+image icons-3-dark.png 1024 1024 0.5
b> 😂 The jar had charm.
c> Dark one is lovely. Ship it.

# lantern/design question
a: Is the green in the “saved” banner ours? It looks like a supermarket's.
b> It's #2e8b57, from the old palette. The new one is #1f6f5c.
a> Then I'll change it in all five places.
b> Six. There is one in the mails.

# lantern/design tablet
a: Watched five people use the tablet layout. Four found the notes at once; the fifth found them, closed
  them, and never dared to open them again.
+file interviews.pdf 734003
b> What closed them?
a> A thumb, by accident.
c> So the target is too near the edge. I'll move it in by 24 points.

# lantern/design
a: Typography question for the weekend: should we hyphenate by default? German readers say yes, English ones
  say never.
b> By language, then?
c> And off for poetry, please, in every language.

# lantern/design
a: The empty library screen makes me sad. Could it suggest one free book in the reader's language?
b: *Le Petit Prince* isn't free everywhere, but *Alice* is.
a: Alice it is.
+image empty-library.jpg 1600 1200

# lantern/support
a: A customer writes that the app “reads her mind” because it opens where she stopped on another device. I
  didn't correct her.
b: Framed and on the wall.

# lantern/support question
a: Can we restore a deleted library? Account from Kraków, deleted this morning by a cat on the keyboard.
b> Within 30 days, yes. Which account?
a> I've sent you the number privately.
b> Restored, all 812 books. Say hello to the cat.
a> Kot pozdrawia. 🐈

# lantern/support bug
a: Three reports today: PDF pages come out empty after the update. All three on the same tablet.
+image empty-page.png 800 1280 0.25
b> I can reproduce it. The graphics driver gives up above 4096 pixels.
b> Fix is small: draw in tiles. Build in an hour.
a> All three confirm that it works. Fastest fix of the month.

# lantern/support
a: Reminder: when somebody asks for their data, it's `Settings → Export`, and it takes up to an hour. Don't
  promise minutes.

# lantern/support import
a: Can the import read `.mobi`? Asked four times this week.
b> It can since 4.40, but nobody told the help page.
a> Help page told.
+link help-import https://help.lantern.example/import

# lantern/random
a: The coffee machine says “descale me” in a language that it didn't speak yesterday.
b: It's Finnish. It says thank you.
c: Kiitos, machine.

# lantern/random
a: Book of the month? I'm for *The Left Hand of Darkness*.
b: +1
c: Could we read something shorter than 300 pages, just once?
a: It's exactly 304.
c: I rest my case.

# lantern/random
a: View from my window this morning. No filter.
+image fjord.jpg 4032 3024 0.61803398875
b: I've a wall with a pipe.
+image pipe.jpg 3024 4032
c: It's a good pipe.

# lantern/random
a: Lunch: the noodle place or the *other* noodle place?
b: The other one.
c: Other one.
d: 🍜

# lantern/random question
a: What's the word for being tired of a song that you still like?
b> In Danish we just sigh.
c> 「聞き飽きた」, roughly. But it isn't kind to the song.

# lantern/leadership
a: Numbers for the board: revenue +12 %, churn down from 3.4 to 2.9, runway 26 months.
+file board-october.xlsx 182044
b> What made churn better?
a> The import, of all things. Who gets their books in stays.
b> Then let's keep making it boring.

# lantern/leadership
a: Two offers are out: a second designer and somebody for accessibility.
b> Both start in January if they say yes.
a: Both said yes!

# roesterei/general
a: Guten Morgen! Die neue Mühle ist da. Bitte noch nicht anfassen, der Monteur kommt um zehn.
+image muehle.jpg 1920 1080 0.4
b> Darf ich sie wenigstens anschauen?
a> Aus zwei Metern Abstand.
c: Sie läuft! Und sie ist so leise, dass ich zweimal nachgesehen habe.

# roesterei/general
a: Wer übernimmt am Samstag die Frühschicht? Ich bin auf der Messe.
b> Ich. Dafür hätte ich gern den Freitag frei.
a> Abgemacht.

# roesterei/general question
a: Ein Gast fragt, ob der Huila „nach Pflaume oder nach Zwetschge“ schmeckt. Hilfe.
b> Zwetschge. Pflaume ist der Sidamo.
c> Das sind doch dieselben?
b> Sag das nie vor Gästen.

# roesterei/orders
a: Die Rechnung vom September stimmt nicht: 3 % Skonto fehlen.
+file rechnung-09.pdf 120332
b> Ich rufe an.
b> Erledigt, wir bekommen 38,70 € zurück.

# open-tides/general
a: Kia ora, everyone! The site now shows tides for 212 stations, from Tromsø to Rakiura.
b: Congratulations! São 212 a mais do que eu esperava.
c: And it works offline on my boat, which no other does.
+image on-the-boat.jpg 3000 2000 0.75

# open-tides/general question
a: Is anybody going to the hydrography meeting in Brest?
b> I am, by train. There's room for a poster, A0.
+link the-meeting https://brest.example/hydrography
c> I'd help with the map on it.

# open-tides/dev bug
a: High water at Avonmouth is one hour late since Sunday. I suspect the end of summer time rather than the
  moon.
b> Stations report local time, and we believe them. We shouldn't.
b> Fix: everything is UTC from the moment it is read.
c> The moon is relieved.

# open-tides/dev
a: Should the predictor stay in Fortran? It's fast, correct, and nobody but me can change it.
b> “Fast and correct” is two more than most code has.
c> Keep it, and write down what the arrays mean.
a> That I can do.
+link constituents https://tides.example/constituents

# open-tides/dev
a: First contribution from outside: somebody added the Bay of Fundy 🎉
b: 16 metres of range. Our axis stops at 12.
a: It doesn't any more.
"""
