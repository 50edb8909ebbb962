-- A hospital with many posts and a long record. `:posts` and `:entries` are filled in.
-- The record below is made, not earned.
ALTER TABLE people_organisation DISABLE TRIGGER USER;
ALTER TABLE people_member DISABLE TRIGGER USER;
ALTER TABLE channels_channel DISABLE TRIGGER USER;
ALTER TABLE planner_post DISABLE TRIGGER USER;
ALTER TABLE planner_draft DISABLE TRIGGER USER;
ALTER TABLE planner_version DISABLE TRIGGER USER;
ALTER TABLE planner_variant DISABLE TRIGGER USER;
ALTER TABLE record_entry DISABLE TRIGGER USER;

INSERT INTO people_organisation (id, name, slug, kind, zone, solo, demo, created_at)
VALUES ('01900000-0000-7000-8000-00000000000a', 'Prairie Fork Hospital', 'prairie-fork',
        'hospital', 'America/Chicago', false, false, now());
INSERT INTO people_user (id, email, name, password, is_active, created_at)
VALUES ('01900000-0000-7000-8000-00000000000b', 'bench@prairie-fork.example', 'Bea Bench', '!', true, now());
INSERT INTO people_member (id, organisation_id, user_id, name, title, roles, created_at)
VALUES ('01900000-0000-7000-8000-00000000000c', '01900000-0000-7000-8000-00000000000a',
        '01900000-0000-7000-8000-00000000000b', 'Bea Bench', '',
        ARRAY['author','publisher','privacy_reviewer','clinical_reviewer','administrator','auditor'], now());
INSERT INTO channels_channel (id, organisation_id, network, name, handle, account, health, health_note, created_at)
VALUES ('01900000-0000-7000-8000-00000000000d', '01900000-0000-7000-8000-00000000000a',
        'newsroom', 'Newsroom', 'prairie-fork', '{}', 'healthy', '', now());

CREATE TEMPORARY TABLE made AS
SELECT n, uuidv7() AS post, uuidv7() AS version, uuidv7() AS variant,
       now() - interval '9 years' + n * interval '100 minutes' AS at,
       (ARRAY['draft','submitted','approved','scheduled','scheduled','scheduled','changes_requested','withdrawn','expired'])[1 + n % 9] AS state
FROM generate_series(1, :posts) AS n;

INSERT INTO planner_post (id, organisation_id, title, kind, voice, in_reply_to, author_id, tags,
                          state, planned_at, grace_minutes, current_version_id, changed_at, created_at)
SELECT post, '01900000-0000-7000-8000-00000000000a', 'Post number ' || n, 'post', 'organisation', '',
       '01900000-0000-7000-8000-00000000000c', ARRAY['bench'], state, at, 60, NULL, at, at
FROM made;
INSERT INTO planner_draft (id, organisation_id, post_id, body, revision, edited_by_id, edited_at, created_at, editors)
SELECT uuidv7(), '01900000-0000-7000-8000-00000000000a', post,
       jsonb_build_object('text', 'Flu shots are free this Saturday, number ' || n, 'channels', '[]'::jsonb),
       1, '01900000-0000-7000-8000-00000000000c', at, at, '{}'
FROM made;
INSERT INTO planner_version (id, organisation_id, post_id, number, author_id, text, link, boosted, sponsor, created_at, editors)
SELECT version, '01900000-0000-7000-8000-00000000000a', post, 1, '01900000-0000-7000-8000-00000000000c',
       'Flu shots are free this Saturday, number ' || n, '', false, '', at, '{}'
FROM made;
UPDATE planner_post SET current_version_id = made.version FROM made WHERE planner_post.id = made.post;
INSERT INTO planner_variant (id, organisation_id, version_id, channel_id, text, content_hash, created_at)
SELECT variant, '01900000-0000-7000-8000-00000000000a', version, '01900000-0000-7000-8000-00000000000d',
       'Flu shots are free this Saturday, number ' || n, encode(sha256(n::text::bytea), 'hex'), at
FROM made;
INSERT INTO record_entry (organisation_id, seq, at, member_id, source, action, "table", object_id, payload, hash)
SELECT '01900000-0000-7000-8000-00000000000a', n, now() - interval '2 years' + n * interval '2 minutes',
       '01900000-0000-7000-8000-00000000000c', 'command', 'changed', 'planner_post', uuidv7()::text,
       '{"made": ' || n || '}', encode(sha256(n::text::bytea), 'hex')
FROM generate_series(1, :entries) AS n;
INSERT INTO record_head (organisation_id, seq, hash)
VALUES ('01900000-0000-7000-8000-00000000000a', :entries, repeat('0', 64));
ALTER TABLE people_organisation ENABLE TRIGGER USER;
ALTER TABLE people_member ENABLE TRIGGER USER;
ALTER TABLE channels_channel ENABLE TRIGGER USER;
ALTER TABLE planner_post ENABLE TRIGGER USER;
ALTER TABLE planner_draft ENABLE TRIGGER USER;
ALTER TABLE planner_version ENABLE TRIGGER USER;
ALTER TABLE planner_variant ENABLE TRIGGER USER;
ALTER TABLE record_entry ENABLE TRIGGER USER;
ANALYZE;
