-- Whoever is forgotten is looked for by the chat account too, where everybody of a large pod is known.
create index grants_speaker on grants (platform, speaker);
create index announcement_recipients_speaker on announcement_recipients (platform, speaker) where speaker is not null;
