-- The record, as the database keeps it. Raised after every migration, as the owner (`ledger.py`).
-- Every function runs with the owner's rights: the app's role can make a change, and so an entry,
-- but can write, change or remove no entry by itself.

-- A text enters the record as its salted hash. The salt lies apart and goes with the row that held
-- the text: then nobody can find the text by trying, and the chain still holds.
CREATE OR REPLACE FUNCTION record_salt_of(whose uuid, place text, thing text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    known text;
BEGIN
    INSERT INTO record_salt (organisation_id, "table", object_id, salt)
    -- Two random UUIDs: 244 bits of chance without an extension.
    VALUES (whose, place, thing, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''))
    ON CONFLICT (organisation_id, "table", object_id) DO NOTHING;
    SELECT salt INTO STRICT known FROM record_salt
    WHERE organisation_id = whose AND "table" = place AND object_id = thing;
    RETURN known;
END $$;

-- A row with the texts among its values replaced by {"sha256": …}.
CREATE OR REPLACE FUNCTION record_veiled(seen jsonb, texts text[], salt text) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT jsonb_object_agg(
        key,
        CASE
            WHEN key = ANY (texts) AND jsonb_typeof(value) <> 'null' THEN jsonb_build_object(
                'sha256', encode(sha256(convert_to(salt || (seen ->> key), 'UTF8')), 'hex'))
            ELSE value
        END)
    FROM jsonb_each(seen)
$$;

-- What of `one` differs in `other`.
CREATE OR REPLACE FUNCTION record_changed(one jsonb, other jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(jsonb_object_agg(key, value), '{}')
    FROM jsonb_each(one) WHERE other -> key IS DISTINCT FROM value
$$;

-- One entry. `payload` is what the chain is about, frozen as text; the columns help to search.
CREATE OR REPLACE FUNCTION record_write(
    whose uuid, what text, place text, thing text, earlier jsonb, later jsonb
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    moment timestamptz := clock_timestamp();
    who text := nullif(current_setting('bedside.member', true), '');
    origin text := left(coalesce(nullif(current_setting('bedside.source', true), ''), 'database'), 100);
BEGIN
    INSERT INTO record_entry
        (organisation_id, at, member_id, source, action, "table", object_id, payload)
    VALUES (whose, moment, who::uuid, origin, what, place, thing, jsonb_build_object(
        'organisation', whose,
        'at', to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'member', who,
        'user', nullif(current_setting('bedside.user', true), ''),
        'source', origin,
        'action', what,
        'table', place,
        'object', thing,
        'before', earlier,
        'after', later)::text);
END $$;

-- After every change of a row that belongs to an organisation. Arguments: the column that names the
-- organisation, the columns with texts, and the columns to leave out.
CREATE OR REPLACE FUNCTION record_note() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    texts text[] := string_to_array(TG_ARGV[1], ',');
    unseen text[] := array_append(string_to_array(TG_ARGV[2], ','), 'organisation_id');
    earlier jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
    later jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
    whose uuid := coalesce(later, earlier) ->> TG_ARGV[0];
    thing text := coalesce(later, earlier) ->> 'id';
    salt text;
BEGIN
    earlier := earlier - unseen;
    later := later - unseen;
    IF TG_OP = 'UPDATE' THEN
        IF earlier = later THEN
            RETURN NULL;
        END IF;
        SELECT record_changed(earlier, later), record_changed(later, earlier) INTO earlier, later;
    END IF;
    IF texts <> '{}' AND coalesce(later, earlier) ?| texts THEN
        salt := record_salt_of(whose, TG_TABLE_NAME, thing);
        earlier := record_veiled(earlier, texts, salt);
        later := record_veiled(later, texts, salt);
    END IF;
    PERFORM record_write(whose, lower(TG_OP), TG_TABLE_NAME, thing, earlier, later);
    IF TG_OP = 'DELETE' THEN
        DELETE FROM record_salt
        WHERE organisation_id = whose AND "table" = TG_TABLE_NAME AND object_id = thing;
    END IF;
    RETURN NULL;
END $$;

-- After every change of a row that belongs to a person, in the record of each organisation they are
-- a member of. Arguments: the column that names the person, the secret columns (only that they
-- changed is told), and the columns to leave out.
CREATE OR REPLACE FUNCTION record_note_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    secrets text[] := string_to_array(TG_ARGV[1], ',');
    unseen text[] := string_to_array(TG_ARGV[2], ',');
    earlier jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END - unseen;
    later jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END - unseen;
    person uuid := coalesce(later, earlier) ->> TG_ARGV[0];
    thing text := coalesce(later, earlier) ->> 'id';
    whose uuid;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF earlier = later THEN
            RETURN NULL;
        END IF;
        SELECT record_changed(earlier, later), record_changed(later, earlier) INTO earlier, later;
    END IF;
    SELECT jsonb_object_agg(key, CASE WHEN key = ANY (secrets) THEN '"…"' ELSE value END)
        INTO earlier FROM jsonb_each(earlier);
    SELECT jsonb_object_agg(key, CASE WHEN key = ANY (secrets) THEN '"…"' ELSE value END)
        INTO later FROM jsonb_each(later);
    FOR whose IN SELECT organisation_id FROM people_member WHERE user_id = person ORDER BY 1 LOOP
        PERFORM record_write(whose, lower(TG_OP), TG_TABLE_NAME, thing, earlier, later);
    END LOOP;
    RETURN NULL;
END $$;

-- At commit: number and chain what this transaction wrote. Sealing earlier would hold the lock of
-- an organisation for as long as its slowest transaction, and deadlock two that touch two.
CREATE OR REPLACE FUNCTION record_seal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    whose uuid;
    chained record_head;
    written record;
BEGIN
    PERFORM FROM record_entry WHERE id = NEW.id AND seq IS NULL;
    IF NOT FOUND THEN
        RETURN NULL; -- sealed with an earlier entry of this transaction
    END IF;
    -- Unsealed entries are ours alone: those of others are not committed, so not seen.
    FOR whose IN SELECT DISTINCT organisation_id FROM record_entry WHERE seq IS NULL ORDER BY 1 LOOP
        INSERT INTO record_head (organisation_id, seq, hash) VALUES (whose, 0, repeat('0', 64))
        ON CONFLICT (organisation_id) DO NOTHING;
        SELECT * INTO STRICT chained FROM record_head WHERE organisation_id = whose FOR UPDATE;
        FOR written IN
            SELECT id, payload FROM record_entry
            WHERE organisation_id = whose AND seq IS NULL ORDER BY id
        LOOP
            chained.seq := chained.seq + 1;
            chained.hash := encode(sha256(convert_to(chained.hash || written.payload, 'UTF8')), 'hex');
            UPDATE record_entry SET seq = chained.seq, hash = chained.hash WHERE id = written.id;
        END LOOP;
        UPDATE record_head SET seq = chained.seq, hash = chained.hash WHERE organisation_id = whose;
    END LOOP;
    RETURN NULL;
END $$;
