-- The first schema: every kind of thing on a map, the revision counter, the undo journal and the history.;

CREATE TABLE place (
    name TEXT NOT NULL,
    parent_id TEXT,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_place PRIMARY KEY (id),
    CONSTRAINT ck_place_name_not_blank CHECK (length(trim(name)) > 0),
    CONSTRAINT fk_place_parent_id FOREIGN KEY(parent_id) REFERENCES place (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_place_parent_id ON place (parent_id);

CREATE TABLE person (
    name TEXT NOT NULL,
    ref TEXT,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    notes TEXT NOT NULL,
    keep_in_touch INTEGER,
    snoozed_until VARCHAR(11),
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_person PRIMARY KEY (id),
    CONSTRAINT ck_person_name_not_blank CHECK (length(trim(name)) > 0),
    CONSTRAINT ck_person_keep_in_touch_range CHECK (keep_in_touch IS NULL OR keep_in_touch BETWEEN 0 AND 120),
    CONSTRAINT ck_person_snoozed_until_date CHECK ("snoozed_until" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE INDEX ix_person_ref ON person (ref);

CREATE TABLE organisation (
    name TEXT NOT NULL,
    ref TEXT,
    sector VARCHAR(9),
    sector_label TEXT NOT NULL,
    size VARCHAR(10),
    place_id TEXT,
    starts VARCHAR(11),
    ends VARCHAR(11),
    presume_colleagues BOOLEAN,
    notes TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_organisation PRIMARY KEY (id),
    CONSTRAINT ck_organisation_name_not_blank CHECK (length(trim(name)) > 0),
    CONSTRAINT ck_organisation_ends_after_starts CHECK (starts IS NULL OR ends IS NULL OR substr(starts, 1, CASE substr(ends, 11) WHEN 'y' THEN 4 WHEN 'm' THEN 7 ELSE 10 END) <= substr(ends, 1, CASE substr(ends, 11) WHEN 'y' THEN 4 WHEN 'm' THEN 7 ELSE 10 END)),
    CONSTRAINT "ck_organisation_Sector" CHECK (sector IN ('council', 'health', 'police', 'charity', 'community', 'housing', 'education', 'business', 'other')),
    CONSTRAINT "ck_organisation_Size" CHECK (size IN ('very small', 'small', 'medium', 'large')),
    CONSTRAINT fk_organisation_place_id FOREIGN KEY(place_id) REFERENCES place (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_organisation_starts_date CHECK ("starts" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_organisation_ends_date CHECK ("ends" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_organisation_presume_colleagues_yes_or_no CHECK ("presume_colleagues" IN (0, 1))
);

CREATE INDEX ix_organisation_place_id ON organisation (place_id);

CREATE INDEX ix_organisation_ref ON organisation (ref);

CREATE TABLE organisation_link (
    organisation_id TEXT NOT NULL,
    other_id TEXT NOT NULL,
    link VARCHAR(12) NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_organisation_link PRIMARY KEY (id),
    CONSTRAINT uq_organisation_link_organisation_id_other_id_link UNIQUE (organisation_id, other_id, link),
    CONSTRAINT ck_organisation_link_two_organisations CHECK (organisation_id <> other_id),
    CONSTRAINT fk_organisation_link_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_organisation_link_other_id FOREIGN KEY(other_id) REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "ck_organisation_link_OrganisationLinkKind" CHECK (link IN ('part of', 'succeeded by'))
);

CREATE INDEX ix_organisation_link_organisation_id ON organisation_link (organisation_id);

CREATE INDEX ix_organisation_link_other_id ON organisation_link (other_id);

CREATE TABLE post (
    title TEXT NOT NULL,
    organisation_id TEXT NOT NULL,
    ref TEXT,
    level VARCHAR(10),
    terms VARCHAR(10),
    deputy_of_id TEXT,
    reports_to_id TEXT,
    starts VARCHAR(11),
    ends VARCHAR(11),
    notes TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_post PRIMARY KEY (id),
    CONSTRAINT ck_post_title_not_blank CHECK (length(trim(title)) > 0),
    CONSTRAINT ck_post_ends_after_starts CHECK (starts IS NULL OR ends IS NULL OR substr(starts, 1, CASE substr(ends, 11) WHEN 'y' THEN 4 WHEN 'm' THEN 7 ELSE 10 END) <= substr(ends, 1, CASE substr(ends, 11) WHEN 'y' THEN 4 WHEN 'm' THEN 7 ELSE 10 END)),
    CONSTRAINT fk_post_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "ck_post_Level" CHECK (level IN ('political', 'executive', 'manager', 'front line', 'community')),
    CONSTRAINT "ck_post_HoldingKind" CHECK (terms IN ('permanent', 'fixed term', 'interim', 'elected', 'seconded', 'joint', 'voluntary')),
    CONSTRAINT fk_post_deputy_of_id FOREIGN KEY(deputy_of_id) REFERENCES post (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_post_reports_to_id FOREIGN KEY(reports_to_id) REFERENCES post (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_post_starts_date CHECK ("starts" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_post_ends_date CHECK ("ends" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE INDEX ix_post_deputy_of_id ON post (deputy_of_id);

CREATE INDEX ix_post_organisation_id ON post (organisation_id);

CREATE INDEX ix_post_ref ON post (ref);

CREATE INDEX ix_post_reports_to_id ON post (reports_to_id);

CREATE TABLE holding (
    person_id TEXT NOT NULL,
    post_id TEXT NOT NULL,
    terms VARCHAR(10),
    starts VARCHAR(11),
    ends VARCHAR(11),
    renewal VARCHAR(12),
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_holding PRIMARY KEY (id),
    CONSTRAINT ck_holding_ends_after_starts CHECK (starts IS NULL OR ends IS NULL OR substr(starts, 1, CASE substr(ends, 11) WHEN 'y' THEN 4 WHEN 'm' THEN 7 ELSE 10 END) <= substr(ends, 1, CASE substr(ends, 11) WHEN 'y' THEN 4 WHEN 'm' THEN 7 ELSE 10 END)),
    CONSTRAINT fk_holding_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_holding_post_id FOREIGN KEY(post_id) REFERENCES post (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "ck_holding_HoldingKind" CHECK (terms IN ('permanent', 'fixed term', 'interim', 'elected', 'seconded', 'joint', 'voluntary')),
    CONSTRAINT "ck_holding_Renewal" CHECK (renewal IN ('confirmed', 'likely', 'not asked', 'not possible')),
    CONSTRAINT ck_holding_starts_date CHECK ("starts" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_holding_ends_date CHECK ("ends" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE INDEX ix_holding_person_id ON holding (person_id);

CREATE INDEX ix_holding_post_id ON holding (post_id);

CREATE TABLE purpose (
    name TEXT NOT NULL,
    ref TEXT,
    important BOOLEAN NOT NULL,
    notes TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_purpose PRIMARY KEY (id),
    CONSTRAINT ck_purpose_name_not_blank CHECK (length(trim(name)) > 0),
    CONSTRAINT ck_purpose_important_yes_or_no CHECK ("important" IN (0, 1))
);

CREATE INDEX ix_purpose_ref ON purpose (ref);

CREATE TABLE purpose_owner (
    purpose_id TEXT NOT NULL,
    organisation_id TEXT NOT NULL,
    level VARCHAR(10),
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_purpose_owner PRIMARY KEY (id),
    CONSTRAINT fk_purpose_owner_purpose_id FOREIGN KEY(purpose_id) REFERENCES purpose (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_purpose_owner_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "ck_purpose_owner_Level" CHECK (level IN ('political', 'executive', 'manager', 'front line', 'community'))
);

CREATE UNIQUE INDEX uq_purpose_owner ON purpose_owner (purpose_id, organisation_id, coalesce(level, ''));

CREATE INDEX ix_purpose_owner_organisation_id ON purpose_owner (organisation_id);

CREATE INDEX ix_purpose_owner_purpose_id ON purpose_owner (purpose_id);

CREATE TABLE collaboration (
    name TEXT NOT NULL,
    ref TEXT,
    form VARCHAR(14),
    purpose TEXT NOT NULL,
    formal BOOLEAN,
    starts VARCHAR(11),
    ends VARCHAR(11),
    review VARCHAR(11),
    secretariat TEXT NOT NULL,
    budget_holder_id TEXT,
    presume_members BOOLEAN,
    notes TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_collaboration PRIMARY KEY (id),
    CONSTRAINT ck_collaboration_name_not_blank CHECK (length(trim(name)) > 0),
    CONSTRAINT ck_collaboration_ends_after_starts CHECK (starts IS NULL OR ends IS NULL OR substr(starts, 1, CASE substr(ends, 11) WHEN 'y' THEN 4 WHEN 'm' THEN 7 ELSE 10 END) <= substr(ends, 1, CASE substr(ends, 11) WHEN 'y' THEN 4 WHEN 'm' THEN 7 ELSE 10 END)),
    CONSTRAINT "ck_collaboration_CollaborationKind" CHECK (form IN ('board', 'partnership', 'programme', 'informal group')),
    CONSTRAINT fk_collaboration_budget_holder_id FOREIGN KEY(budget_holder_id) REFERENCES organisation (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_collaboration_formal_yes_or_no CHECK ("formal" IN (0, 1)),
    CONSTRAINT ck_collaboration_starts_date CHECK ("starts" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_collaboration_ends_date CHECK ("ends" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_collaboration_review_date CHECK ("review" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_collaboration_presume_members_yes_or_no CHECK ("presume_members" IN (0, 1))
);

CREATE INDEX ix_collaboration_budget_holder_id ON collaboration (budget_holder_id);

CREATE INDEX ix_collaboration_ref ON collaboration (ref);

CREATE TABLE collaboration_link (
    from_id TEXT NOT NULL,
    to_id TEXT NOT NULL,
    link VARCHAR(10) NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_collaboration_link PRIMARY KEY (id),
    CONSTRAINT uq_collaboration_link_from_id_to_id_link UNIQUE (from_id, to_id, link),
    CONSTRAINT ck_collaboration_link_two_collaborations CHECK (from_id <> to_id),
    CONSTRAINT fk_collaboration_link_from_id FOREIGN KEY(from_id) REFERENCES collaboration (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_collaboration_link_to_id FOREIGN KEY(to_id) REFERENCES collaboration (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "ck_collaboration_link_CollaborationLinkKind" CHECK (link IN ('feeds into', 'reports to', 'influences'))
);

CREATE INDEX ix_collaboration_link_from_id ON collaboration_link (from_id);

CREATE INDEX ix_collaboration_link_to_id ON collaboration_link (to_id);

CREATE TABLE membership (
    collaboration_id TEXT NOT NULL,
    person_id TEXT,
    organisation_id TEXT,
    seat_for TEXT NOT NULL,
    votes FLOAT,
    starts VARCHAR(11),
    ends VARCHAR(11),
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_membership PRIMARY KEY (id),
    CONSTRAINT ck_membership_someone_sits CHECK (person_id IS NOT NULL OR organisation_id IS NOT NULL),
    CONSTRAINT ck_membership_votes_not_negative CHECK (votes IS NULL OR votes >= 0),
    CONSTRAINT ck_membership_ends_after_starts CHECK (starts IS NULL OR ends IS NULL OR substr(starts, 1, CASE substr(ends, 11) WHEN 'y' THEN 4 WHEN 'm' THEN 7 ELSE 10 END) <= substr(ends, 1, CASE substr(ends, 11) WHEN 'y' THEN 4 WHEN 'm' THEN 7 ELSE 10 END)),
    CONSTRAINT fk_membership_collaboration_id FOREIGN KEY(collaboration_id) REFERENCES collaboration (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_membership_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_membership_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_membership_starts_date CHECK ("starts" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_membership_ends_date CHECK ("ends" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE INDEX ix_membership_collaboration_id ON membership (collaboration_id);

CREATE INDEX ix_membership_organisation_id ON membership (organisation_id);

CREATE INDEX ix_membership_person_id ON membership (person_id);

CREATE TABLE membership_role (
    membership_id TEXT NOT NULL,
    role VARCHAR(12) NOT NULL,
    title TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_membership_role PRIMARY KEY (id),
    CONSTRAINT uq_membership_role_membership_id_role_title UNIQUE (membership_id, role, title),
    CONSTRAINT fk_membership_role_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "ck_membership_role_Role" CHECK (role IN ('chair', 'co-chair', 'deputy chair', 'convenor', 'secretary', 'treasurer', 'contact', 'officer', 'president', 'sponsor', 'member', 'responsible', 'accountable', 'supports', 'consulted', 'informed'))
);

CREATE INDEX ix_membership_role_membership_id ON membership_role (membership_id);

CREATE TABLE tie (
    sort VARCHAR(13) NOT NULL,
    first_person_id TEXT,
    second_person_id TEXT,
    first_organisation_id TEXT,
    second_organisation_id TEXT,
    first_post_id TEXT,
    second_post_id TEXT,
    ref TEXT,
    strength INTEGER,
    reliability INTEGER,
    openness INTEGER,
    shared_mission INTEGER,
    frequency VARCHAR(9),
    formal BOOLEAN,
    condition VARCHAR(10),
    last_contact VARCHAR(11),
    since VARCHAR(11),
    until VARCHAR(11),
    introduced_by_id TEXT,
    value FLOAT,
    value_back FLOAT,
    source TEXT NOT NULL,
    recorded_on VARCHAR(11),
    notes TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_tie PRIMARY KEY (id),
    CONSTRAINT ck_tie_ends_of_one_sort CHECK ((sort = 'people' AND first_person_id IS NOT NULL AND second_person_id IS NOT NULL AND first_organisation_id IS NULL AND second_organisation_id IS NULL) OR (sort = 'organisations' AND first_organisation_id IS NOT NULL AND second_organisation_id IS NOT NULL AND first_person_id IS NULL AND second_person_id IS NULL)),
    CONSTRAINT ck_tie_people_in_order CHECK (first_person_id < second_person_id),
    CONSTRAINT ck_tie_organisations_in_order CHECK (first_organisation_id < second_organisation_id),
    CONSTRAINT uq_tie_first_person_id_second_person_id UNIQUE (first_person_id, second_person_id),
    CONSTRAINT uq_tie_first_organisation_id_second_organisation_id UNIQUE (first_organisation_id, second_organisation_id),
    CONSTRAINT ck_tie_strength_range CHECK (strength IS NULL OR strength BETWEEN 1 AND 5),
    CONSTRAINT ck_tie_reliability_range CHECK (reliability IS NULL OR reliability BETWEEN 1 AND 4),
    CONSTRAINT ck_tie_openness_range CHECK (openness IS NULL OR openness BETWEEN 1 AND 4),
    CONSTRAINT ck_tie_shared_mission_range CHECK (shared_mission IS NULL OR shared_mission BETWEEN 1 AND 4),
    CONSTRAINT ck_tie_until_after_since CHECK (since IS NULL OR until IS NULL OR substr(since, 1, CASE substr(until, 11) WHEN 'y' THEN 4 WHEN 'm' THEN 7 ELSE 10 END) <= substr(until, 1, CASE substr(until, 11) WHEN 'y' THEN 4 WHEN 'm' THEN 7 ELSE 10 END)),
    CONSTRAINT "ck_tie_TieSort" CHECK (sort IN ('people', 'organisations')),
    CONSTRAINT fk_tie_first_person_id FOREIGN KEY(first_person_id) REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tie_second_person_id FOREIGN KEY(second_person_id) REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tie_first_organisation_id FOREIGN KEY(first_organisation_id) REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tie_second_organisation_id FOREIGN KEY(second_organisation_id) REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tie_first_post_id FOREIGN KEY(first_post_id) REFERENCES post (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tie_second_post_id FOREIGN KEY(second_post_id) REFERENCES post (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "ck_tie_Frequency" CHECK (frequency IN ('daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'rarely')),
    CONSTRAINT "ck_tie_Condition" CHECK (condition IN ('fine', 'strained', 'broken off')),
    CONSTRAINT fk_tie_introduced_by_id FOREIGN KEY(introduced_by_id) REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_tie_formal_yes_or_no CHECK ("formal" IN (0, 1)),
    CONSTRAINT ck_tie_last_contact_date CHECK ("last_contact" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_tie_since_date CHECK ("since" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_tie_until_date CHECK ("until" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_tie_recorded_on_date CHECK ("recorded_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE INDEX ix_tie_first_organisation_id ON tie (first_organisation_id);

CREATE INDEX ix_tie_first_person_id ON tie (first_person_id);

CREATE INDEX ix_tie_first_post_id ON tie (first_post_id);

CREATE INDEX ix_tie_introduced_by_id ON tie (introduced_by_id);

CREATE INDEX ix_tie_ref ON tie (ref);

CREATE INDEX ix_tie_second_organisation_id ON tie (second_organisation_id);

CREATE INDEX ix_tie_second_person_id ON tie (second_person_id);

CREATE INDEX ix_tie_second_post_id ON tie (second_post_id);

CREATE TABLE kind_of_tie (
    tie_id TEXT NOT NULL,
    about VARCHAR(19) NOT NULL,
    direction VARCHAR(15) NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_kind_of_tie PRIMARY KEY (id),
    CONSTRAINT uq_kind_of_tie_tie_id_about_direction UNIQUE (tie_id, about, direction),
    CONSTRAINT fk_kind_of_tie_tie_id FOREIGN KEY(tie_id) REFERENCES tie (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "ck_kind_of_tie_TieKind" CHECK (about IN ('works with', 'shares information', 'turns to for advice', 'funds', 'commissions', 'accountable to', 'advises', 'inspects', 'competes with')),
    CONSTRAINT "ck_kind_of_tie_Direction" CHECK (direction IN ('none', 'first to second', 'second to first'))
);

CREATE INDEX ix_kind_of_tie_tie_id ON kind_of_tie (tie_id);

CREATE TABLE reading (
    tie_id TEXT NOT NULL,
    side INTEGER NOT NULL,
    state VARCHAR(9) NOT NULL,
    rung INTEGER,
    reliability INTEGER,
    openness INTEGER,
    shared_mission INTEGER,
    frequency VARCHAR(9),
    source TEXT NOT NULL,
    "on" VARCHAR(11),
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_reading PRIMARY KEY (id),
    CONSTRAINT ck_reading_side CHECK (side IN (1, 2)),
    CONSTRAINT ck_reading_rung_of_a_yes CHECK (rung IS NULL OR state = 'yes'),
    CONSTRAINT ck_reading_rung_range CHECK (rung IS NULL OR rung BETWEEN 1 AND 5),
    CONSTRAINT ck_reading_reliability_range CHECK (reliability IS NULL OR reliability BETWEEN 1 AND 4),
    CONSTRAINT ck_reading_openness_range CHECK (openness IS NULL OR openness BETWEEN 1 AND 4),
    CONSTRAINT ck_reading_shared_mission_range CHECK (shared_mission IS NULL OR shared_mission BETWEEN 1 AND 4),
    CONSTRAINT fk_reading_tie_id FOREIGN KEY(tie_id) REFERENCES tie (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "ck_reading_ReadingState" CHECK (state IN ('no answer', 'yes', 'no')),
    CONSTRAINT "ck_reading_Frequency" CHECK (frequency IN ('daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'rarely')),
    CONSTRAINT ck_reading_on_date CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE INDEX ix_reading_tie_id ON reading (tie_id);

CREATE TABLE need (
    first_organisation_id TEXT,
    first_level VARCHAR(10),
    second_organisation_id TEXT,
    second_level VARCHAR(10),
    purpose_id TEXT,
    judged_by TEXT NOT NULL,
    "on" VARCHAR(11),
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_need PRIMARY KEY (id),
    CONSTRAINT ck_need_first_end CHECK (first_organisation_id IS NOT NULL OR first_level IS NOT NULL),
    CONSTRAINT ck_need_second_end CHECK (second_organisation_id IS NOT NULL OR second_level IS NOT NULL),
    CONSTRAINT fk_need_first_organisation_id FOREIGN KEY(first_organisation_id) REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_need_first_level CHECK (first_level IN ('political', 'executive', 'manager', 'front line', 'community')),
    CONSTRAINT fk_need_second_organisation_id FOREIGN KEY(second_organisation_id) REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_need_second_level CHECK (second_level IN ('political', 'executive', 'manager', 'front line', 'community')),
    CONSTRAINT fk_need_purpose_id FOREIGN KEY(purpose_id) REFERENCES purpose (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_need_on_date CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE INDEX ix_need_first_organisation_id ON need (first_organisation_id);

CREATE INDEX ix_need_purpose_id ON need (purpose_id);

CREATE INDEX ix_need_second_organisation_id ON need (second_organisation_id);

CREATE TABLE connector_role (
    person_id TEXT NOT NULL,
    for_organisation_id TEXT,
    recognised BOOLEAN,
    starts VARCHAR(11),
    ends VARCHAR(11),
    notes TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_connector_role PRIMARY KEY (id),
    CONSTRAINT ck_connector_role_ends_after_starts CHECK (starts IS NULL OR ends IS NULL OR substr(starts, 1, CASE substr(ends, 11) WHEN 'y' THEN 4 WHEN 'm' THEN 7 ELSE 10 END) <= substr(ends, 1, CASE substr(ends, 11) WHEN 'y' THEN 4 WHEN 'm' THEN 7 ELSE 10 END)),
    CONSTRAINT fk_connector_role_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_connector_role_for_organisation_id FOREIGN KEY(for_organisation_id) REFERENCES organisation (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_connector_role_recognised_yes_or_no CHECK ("recognised" IN (0, 1)),
    CONSTRAINT ck_connector_role_starts_date CHECK ("starts" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_connector_role_ends_date CHECK ("ends" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE INDEX ix_connector_role_for_organisation_id ON connector_role (for_organisation_id);

CREATE INDEX ix_connector_role_person_id ON connector_role (person_id);

CREATE TABLE connector_between (
    connector_role_id TEXT NOT NULL,
    organisation_id TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_connector_between PRIMARY KEY (id),
    CONSTRAINT uq_connector_between_connector_role_id_organisation_id UNIQUE (connector_role_id, organisation_id),
    CONSTRAINT fk_connector_between_connector_role_id FOREIGN KEY(connector_role_id) REFERENCES connector_role (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_connector_between_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_connector_between_connector_role_id ON connector_between (connector_role_id);

CREATE INDEX ix_connector_between_organisation_id ON connector_between (organisation_id);

CREATE TABLE funding (
    funder_id TEXT NOT NULL,
    connector_role_id TEXT,
    post_id TEXT,
    until VARCHAR(11),
    notes TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_funding PRIMARY KEY (id),
    CONSTRAINT ck_funding_exactly_one CHECK ((connector_role_id IS NOT NULL) + (post_id IS NOT NULL) = 1),
    CONSTRAINT fk_funding_funder_id FOREIGN KEY(funder_id) REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_funding_connector_role_id FOREIGN KEY(connector_role_id) REFERENCES connector_role (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_funding_post_id FOREIGN KEY(post_id) REFERENCES post (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_funding_until_date CHECK ("until" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE INDEX ix_funding_connector_role_id ON funding (connector_role_id);

CREATE INDEX ix_funding_funder_id ON funding (funder_id);

CREATE INDEX ix_funding_post_id ON funding (post_id);

CREATE TABLE contact (
    "on" VARCHAR(11) NOT NULL,
    form VARCHAR(7),
    note TEXT NOT NULL,
    collaboration_id TEXT,
    calendar_event TEXT NOT NULL,
    not_for TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_contact PRIMARY KEY (id),
    CONSTRAINT "ck_contact_ContactKind" CHECK (form IN ('meeting', 'call', 'email', 'coffee', 'message', 'event')),
    CONSTRAINT fk_contact_collaboration_id FOREIGN KEY(collaboration_id) REFERENCES collaboration (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_contact_on_date CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE INDEX ix_contact_collaboration_id ON contact (collaboration_id);

CREATE TABLE contact_person (
    contact_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    attendance VARCHAR(9) NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_contact_person PRIMARY KEY (id),
    CONSTRAINT uq_contact_person_contact_id_person_id UNIQUE (contact_id, person_id),
    CONSTRAINT fk_contact_person_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_contact_person_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "ck_contact_person_Attendance" CHECK (attendance IN ('present', 'apologies', 'absent'))
);

CREATE INDEX ix_contact_person_contact_id ON contact_person (contact_id);

CREATE INDEX ix_contact_person_person_id ON contact_person (person_id);

CREATE TABLE purpose_tag (
    purpose_id TEXT NOT NULL,
    person_id TEXT,
    tie_id TEXT,
    collaboration_id TEXT,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_purpose_tag PRIMARY KEY (id),
    CONSTRAINT ck_purpose_tag_exactly_one CHECK ((person_id IS NOT NULL) + (tie_id IS NOT NULL) + (collaboration_id IS NOT NULL) = 1),
    CONSTRAINT uq_purpose_tag_purpose_id_person_id UNIQUE (purpose_id, person_id),
    CONSTRAINT uq_purpose_tag_purpose_id_tie_id UNIQUE (purpose_id, tie_id),
    CONSTRAINT uq_purpose_tag_purpose_id_collaboration_id UNIQUE (purpose_id, collaboration_id),
    CONSTRAINT fk_purpose_tag_purpose_id FOREIGN KEY(purpose_id) REFERENCES purpose (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_purpose_tag_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_purpose_tag_tie_id FOREIGN KEY(tie_id) REFERENCES tie (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_purpose_tag_collaboration_id FOREIGN KEY(collaboration_id) REFERENCES collaboration (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_purpose_tag_collaboration_id ON purpose_tag (collaboration_id);

CREATE INDEX ix_purpose_tag_person_id ON purpose_tag (person_id);

CREATE INDEX ix_purpose_tag_purpose_id ON purpose_tag (purpose_id);

CREATE INDEX ix_purpose_tag_tie_id ON purpose_tag (tie_id);

CREATE TABLE tag (
    label TEXT NOT NULL,
    person_id TEXT,
    organisation_id TEXT,
    collaboration_id TEXT,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_tag PRIMARY KEY (id),
    CONSTRAINT ck_tag_label_not_blank CHECK (length(trim(label)) > 0),
    CONSTRAINT ck_tag_exactly_one CHECK ((person_id IS NOT NULL) + (organisation_id IS NOT NULL) + (collaboration_id IS NOT NULL) = 1),
    CONSTRAINT uq_tag_label_person_id UNIQUE (label, person_id),
    CONSTRAINT uq_tag_label_organisation_id UNIQUE (label, organisation_id),
    CONSTRAINT uq_tag_label_collaboration_id UNIQUE (label, collaboration_id),
    CONSTRAINT fk_tag_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tag_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tag_collaboration_id FOREIGN KEY(collaboration_id) REFERENCES collaboration (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_tag_collaboration_id ON tag (collaboration_id);

CREATE INDEX ix_tag_organisation_id ON tag (organisation_id);

CREATE INDEX ix_tag_person_id ON tag (person_id);

CREATE TABLE stance (
    person_id TEXT NOT NULL,
    purpose_id TEXT NOT NULL,
    position VARCHAR(12) NOT NULL,
    said TEXT NOT NULL,
    source TEXT NOT NULL,
    "on" VARCHAR(11),
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_stance PRIMARY KEY (id),
    CONSTRAINT fk_stance_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_stance_purpose_id FOREIGN KEY(purpose_id) REFERENCES purpose (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "ck_stance_StancePosition" CHECK (position IN ('against', 'not involved', 'goes along', 'helps', 'leads')),
    CONSTRAINT ck_stance_on_date CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE INDEX ix_stance_person_id ON stance (person_id);

CREATE INDEX ix_stance_purpose_id ON stance (purpose_id);

CREATE TABLE answer (
    "key" TEXT NOT NULL,
    decision VARCHAR(14) NOT NULL,
    "on" VARCHAR(11),
    until VARCHAR(11),
    "by" TEXT NOT NULL,
    why TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_answer PRIMARY KEY (id),
    CONSTRAINT ck_answer_key_not_blank CHECK (length(trim(key)) > 0),
    CONSTRAINT "ck_answer_AnswerKind" CHECK (decision IN ('asked', 'cover agreed', 'accepted until', 'not so')),
    CONSTRAINT ck_answer_on_date CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_answer_until_date CHECK ("until" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE INDEX ix_answer_key ON answer ("key");

CREATE TABLE cover (
    person_id TEXT NOT NULL,
    by_id TEXT NOT NULL,
    tie_id TEXT,
    agreed_by TEXT NOT NULL,
    agreed_on VARCHAR(11),
    starts VARCHAR(11),
    until VARCHAR(11),
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_cover PRIMARY KEY (id),
    CONSTRAINT ck_cover_someone_else CHECK (person_id <> by_id),
    CONSTRAINT fk_cover_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_cover_by_id FOREIGN KEY(by_id) REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_cover_tie_id FOREIGN KEY(tie_id) REFERENCES tie (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_cover_agreed_on_date CHECK ("agreed_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_cover_starts_date CHECK ("starts" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_cover_until_date CHECK ("until" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE INDEX ix_cover_by_id ON cover (by_id);

CREATE INDEX ix_cover_person_id ON cover (person_id);

CREATE INDEX ix_cover_tie_id ON cover (tie_id);

CREATE TABLE action (
    text TEXT NOT NULL,
    owner_id TEXT,
    due VARCHAR(11),
    done_on VARCHAR(11),
    finding_key TEXT NOT NULL,
    promised_to_id TEXT,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_action PRIMARY KEY (id),
    CONSTRAINT ck_action_text_not_blank CHECK (length(trim(text)) > 0),
    CONSTRAINT fk_action_owner_id FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_action_promised_to_id FOREIGN KEY(promised_to_id) REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_action_due_date CHECK ("due" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_action_done_on_date CHECK ("done_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE INDEX ix_action_owner_id ON action (owner_id);

CREATE INDEX ix_action_promised_to_id ON action (promised_to_id);

CREATE TABLE rehearsal (
    name TEXT NOT NULL,
    steps TEXT NOT NULL,
    made_on VARCHAR(11),
    delete_by VARCHAR(11),
    notes TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_rehearsal PRIMARY KEY (id),
    CONSTRAINT ck_rehearsal_name_not_blank CHECK (length(trim(name)) > 0),
    CONSTRAINT ck_rehearsal_json CHECK (json_valid(steps)),
    CONSTRAINT ck_rehearsal_made_on_date CHECK ("made_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_rehearsal_delete_by_date CHECK ("delete_by" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE TABLE saved_view (
    name TEXT NOT NULL,
    number INTEGER NOT NULL,
    shows TEXT NOT NULL,
    says TEXT NOT NULL,
    notes TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_saved_view PRIMARY KEY (id),
    CONSTRAINT ck_saved_view_name_not_blank CHECK (length(trim(name)) > 0),
    CONSTRAINT ck_saved_view_number_from_one CHECK (number >= 1),
    CONSTRAINT ck_saved_view_json CHECK (json_valid(shows))
);

CREATE TABLE rights (
    person_id TEXT NOT NULL,
    told_on VARCHAR(11),
    told_how TEXT NOT NULL,
    told_by TEXT NOT NULL,
    disputed_on VARCHAR(11),
    statement TEXT NOT NULL,
    restricted_on VARCHAR(11),
    objected_on VARCHAR(11),
    objection TEXT NOT NULL,
    reviewed_on VARCHAR(11),
    keep_until VARCHAR(11),
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_rights PRIMARY KEY (id),
    CONSTRAINT fk_rights_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_rights_told_on_date CHECK ("told_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_rights_disputed_on_date CHECK ("disputed_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_rights_restricted_on_date CHECK ("restricted_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_rights_objected_on_date CHECK ("objected_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_rights_reviewed_on_date CHECK ("reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_rights_keep_until_date CHECK ("keep_until" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE UNIQUE INDEX ix_rights_person_id ON rights (person_id);

CREATE TABLE forgotten (
    mark TEXT NOT NULL,
    certain BOOLEAN NOT NULL,
    "on" VARCHAR(11) NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_forgotten PRIMARY KEY (id),
    CONSTRAINT ck_forgotten_mark_not_blank CHECK (length(trim(mark)) > 0),
    CONSTRAINT ck_forgotten_certain_yes_or_no CHECK ("certain" IN (0, 1)),
    CONSTRAINT ck_forgotten_on_date CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE INDEX ix_forgotten_mark ON forgotten (mark);

CREATE TABLE export (
    "on" VARCHAR(11) NOT NULL,
    what VARCHAR(21) NOT NULL,
    level VARCHAR(13) NOT NULL,
    name TEXT NOT NULL,
    time TEXT NOT NULL,
    ending TEXT NOT NULL,
    note TEXT NOT NULL,
    people TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_export PRIMARY KEY (id),
    CONSTRAINT ck_export_name_not_blank CHECK (length(trim(name)) > 0),
    CONSTRAINT "ck_export_Written" CHECK (what IN ('board paper', 'map picture', 'tables', 'network file', 'briefing', 'handover paper', 'forms to confirm ties', 'calendar file', 'what changed', 'measures', 'data of one person', 'the whole map')),
    CONSTRAINT "ck_export_Detail" CHECK (level IN ('everything', 'named', 'roles', 'organisations', 'anonymous')),
    CONSTRAINT ck_export_on_date CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]')
);

CREATE TABLE dated_copy (
    name TEXT NOT NULL,
    "on" VARCHAR(11) NOT NULL,
    map BLOB NOT NULL,
    for_board BOOLEAN NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_dated_copy PRIMARY KEY (id),
    CONSTRAINT ck_dated_copy_name_not_blank CHECK (length(trim(name)) > 0),
    CONSTRAINT ck_dated_copy_on_date CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9][dmy]'),
    CONSTRAINT ck_dated_copy_for_board_yes_or_no CHECK ("for_board" IN (0, 1))
);

CREATE TABLE alias (
    name TEXT NOT NULL,
    ref TEXT,
    person_id TEXT,
    organisation_id TEXT,
    collaboration_id TEXT,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_alias PRIMARY KEY (id),
    CONSTRAINT ck_alias_name_not_blank CHECK (length(trim(name)) > 0),
    CONSTRAINT ck_alias_exactly_one CHECK ((person_id IS NOT NULL) + (organisation_id IS NOT NULL) + (collaboration_id IS NOT NULL) = 1),
    CONSTRAINT fk_alias_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_alias_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_alias_collaboration_id FOREIGN KEY(collaboration_id) REFERENCES collaboration (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_alias_collaboration_id ON alias (collaboration_id);

CREATE INDEX ix_alias_organisation_id ON alias (organisation_id);

CREATE INDEX ix_alias_person_id ON alias (person_id);

CREATE INDEX ix_alias_ref ON alias (ref);

CREATE TABLE spot (
    person_id TEXT,
    organisation_id TEXT,
    collaboration_id TEXT,
    post_id TEXT,
    x FLOAT NOT NULL,
    y FLOAT NOT NULL,
    pinned BOOLEAN NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_spot PRIMARY KEY (id),
    CONSTRAINT ck_spot_exactly_one CHECK ((person_id IS NOT NULL) + (organisation_id IS NOT NULL) + (collaboration_id IS NOT NULL) + (post_id IS NOT NULL) = 1),
    CONSTRAINT fk_spot_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_spot_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_spot_collaboration_id FOREIGN KEY(collaboration_id) REFERENCES collaboration (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_spot_post_id FOREIGN KEY(post_id) REFERENCES post (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_spot_pinned_yes_or_no CHECK ("pinned" IN (0, 1))
);

CREATE UNIQUE INDEX ix_spot_collaboration_id ON spot (collaboration_id);

CREATE UNIQUE INDEX ix_spot_organisation_id ON spot (organisation_id);

CREATE UNIQUE INDEX ix_spot_person_id ON spot (person_id);

CREATE UNIQUE INDEX ix_spot_post_id ON spot (post_id);

CREATE TABLE card (
    title TEXT NOT NULL,
    place_id TEXT,
    purpose TEXT NOT NULL,
    keeper_id TEXT,
    controller TEXT NOT NULL,
    basis VARCHAR(20),
    retention INTEGER,
    requests_to TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_card PRIMARY KEY (id),
    CONSTRAINT ck_card_one_to_a_map CHECK (id = 'map'),
    CONSTRAINT ck_card_retention_range CHECK (retention IS NULL OR retention BETWEEN 1 AND 120),
    CONSTRAINT fk_card_place_id FOREIGN KEY(place_id) REFERENCES place (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_card_keeper_id FOREIGN KEY(keeper_id) REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "ck_card_LawfulBasis" CHECK (basis IN ('public task', 'legitimate interests'))
);

CREATE INDEX ix_card_keeper_id ON card (keeper_id);

CREATE INDEX ix_card_place_id ON card (place_id);

CREATE TABLE setting (
    value TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_setting PRIMARY KEY (id),
    CONSTRAINT ck_setting_json CHECK (json_valid(value))
);

CREATE TABLE map_state (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL,
    readable_from INTEGER NOT NULL
);

INSERT INTO map_state (id, revision, readable_from) VALUES (1, 0, 1);

CREATE TABLE journal_step (
    id INTEGER NOT NULL PRIMARY KEY,
    label TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
);

CREATE TABLE journal_row (
    id INTEGER NOT NULL PRIMARY KEY,
    step_id INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('add', 'change', 'remove')),
    was TEXT NOT NULL,
    CONSTRAINT fk_journal_row_step_id FOREIGN KEY(step_id) REFERENCES journal_step (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_journal_row_step_id ON journal_row (step_id);

CREATE TABLE history (
    id INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    revision INTEGER NOT NULL,
    label TEXT NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('done', 'undone', 'redone'))
);

CREATE TABLE first_recorded (
    person_id TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL
);
