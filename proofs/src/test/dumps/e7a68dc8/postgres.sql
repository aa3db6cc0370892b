CREATE SCHEMA "public$cart$rebuild";
COMMENT ON SCHEMA "public$cart$rebuild" IS 'made for a rebuild, which drops it';
CREATE TABLE public.audit_run (
    read_model text COLLATE "C" NOT NULL,
    aggregate_type text COLLATE "C" NOT NULL,
    noted_at timestamp with time zone DEFAULT now() NOT NULL,
    begun_at timestamp with time zone,
    finished_at timestamp with time zone,
    under_way boolean DEFAULT false NOT NULL,
    owner text DEFAULT ''::text NOT NULL,
    lease_until timestamp with time zone DEFAULT now() NOT NULL,
    sample integer,
    allowed_lag_seconds integer,
    repair boolean DEFAULT false NOT NULL,
    "position" text,
    examined bigint DEFAULT 0 NOT NULL,
    wrong bigint DEFAULT 0 NOT NULL,
    repaired bigint DEFAULT 0 NOT NULL,
    caught_up bigint DEFAULT 0 NOT NULL,
    outdated_states bigint DEFAULT 0 NOT NULL,
    lag_events bigint DEFAULT 0 NOT NULL,
    lag_seconds bigint DEFAULT 0 NOT NULL
);
CREATE TABLE public.cart (
    cart_id text COLLATE "C" NOT NULL,
    user_account_id text COLLATE "C" NOT NULL,
    status text NOT NULL,
    item_count integer NOT NULL,
    total_amount numeric NOT NULL,
    currency text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    last_sequence_number bigint NOT NULL
);
CREATE TABLE public.cart_item (
    cart_id text COLLATE "C" NOT NULL,
    item_id text COLLATE "C" NOT NULL,
    name text NOT NULL,
    quantity integer NOT NULL,
    unit_amount numeric NOT NULL,
    line_amount numeric NOT NULL,
    "position" integer NOT NULL
);
CREATE TABLE public.cart_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);
CREATE TABLE public.parked_aggregate (
    read_model text COLLATE "C" NOT NULL,
    aggregate_type text COLLATE "C" NOT NULL,
    aggregate_id text COLLATE "C" NOT NULL,
    sequence_number bigint NOT NULL,
    reason text NOT NULL,
    detail text NOT NULL,
    attempts integer NOT NULL,
    first_failed_at timestamp with time zone DEFAULT now() NOT NULL,
    last_failed_at timestamp with time zone DEFAULT now() NOT NULL,
    parked_at timestamp with time zone,
    redriving boolean DEFAULT false NOT NULL
);
CREATE TABLE public.read_model_position (
    read_model text COLLATE "C" NOT NULL,
    aggregate_id text COLLATE "C" NOT NULL,
    last_sequence_number bigint NOT NULL
);
CREATE TABLE public.rebuild (
    read_model text COLLATE "C" NOT NULL,
    mode text NOT NULL,
    segments integer NOT NULL,
    estimated_events bigint NOT NULL,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    finished_at timestamp with time zone,
    owner text NOT NULL,
    lease_until timestamp with time zone NOT NULL,
    fingerprints text[] DEFAULT '{}'::text[] NOT NULL,
    prepared boolean DEFAULT false NOT NULL,
    rows_after text COLLATE "C" DEFAULT ''::text NOT NULL,
    rows_seen bigint DEFAULT 0 NOT NULL
);
CREATE TABLE public.rebuild_failure (
    read_model text COLLATE "C" NOT NULL,
    aggregate_id text COLLATE "C" NOT NULL,
    reason text NOT NULL
);
CREATE TABLE public.rebuild_row_without_events (
    read_model text COLLATE "C" NOT NULL,
    aggregate_id text COLLATE "C" NOT NULL
);
CREATE TABLE public.rebuild_segment (
    read_model text COLLATE "C" NOT NULL,
    segment integer NOT NULL,
    next text,
    aggregates bigint DEFAULT 0 NOT NULL,
    events bigint DEFAULT 0 NOT NULL,
    finished boolean DEFAULT false NOT NULL
);
CREATE TABLE public.record_set_aside (
    read_model text COLLATE "C" NOT NULL,
    aggregate_type text COLLATE "C" NOT NULL,
    record_hash text COLLATE "C" NOT NULL,
    "position" text NOT NULL,
    why text NOT NULL,
    record text NOT NULL,
    attempts integer NOT NULL,
    first_seen_at timestamp with time zone DEFAULT now() NOT NULL,
    last_seen_at timestamp with time zone DEFAULT now() NOT NULL,
    set_aside_at timestamp with time zone
);
CREATE TABLE public.removed_row (
    read_model text COLLATE "C" NOT NULL,
    aggregate_id text COLLATE "C" NOT NULL,
    last_sequence_number bigint NOT NULL
);
CREATE TABLE public.summed (
    sums text COLLATE "C" NOT NULL,
    has_parts boolean NOT NULL
);
CREATE TABLE public.summed_part (
    sums text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    aggregate_id text COLLATE "C" NOT NULL,
    "position" integer NOT NULL,
    key text COLLATE "C" NOT NULL,
    part jsonb NOT NULL
);
CREATE TABLE public.tandem_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);
CREATE TABLE "public$cart$rebuild".cart (
    cart_id text COLLATE "C" NOT NULL,
    user_account_id text COLLATE "C" NOT NULL,
    status text NOT NULL,
    item_count integer NOT NULL,
    total_amount numeric NOT NULL,
    currency text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    last_sequence_number bigint NOT NULL
);
CREATE TABLE "public$cart$rebuild".cart_item (
    cart_id text COLLATE "C" NOT NULL,
    item_id text COLLATE "C" NOT NULL,
    name text NOT NULL,
    quantity integer NOT NULL,
    unit_amount numeric NOT NULL,
    line_amount numeric NOT NULL,
    "position" integer NOT NULL
);
CREATE TABLE "public$cart$rebuild"."rebuild$compared" (
    id text COLLATE "C" NOT NULL,
    live_number bigint NOT NULL
);
CREATE TABLE "public$cart$rebuild".removed_row (
    read_model text COLLATE "C" NOT NULL,
    aggregate_id text COLLATE "C" NOT NULL,
    last_sequence_number bigint NOT NULL
);
INSERT INTO public.audit_run VALUES ('cart', 'cart', '2026-11-26 11:18:15.16468+00', '2026-11-26 11:18:15.174313+00', NULL, 'true', 'c22bc603-e51e-4b7f-800e-1008278f28ce', '2026-11-26 11:23:15.179762+00', NULL, NULL, 'false', NULL, '0', '0', '0', '0', '0', '0', '0');
INSERT INTO public.cart VALUES ('current-crowd-01', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:46.281+00', '2026-11-26 11:17:47.8+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-02', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:47.842+00', '2026-11-26 11:17:48.505+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-03', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:48.53+00', '2026-11-26 11:17:49.105+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-04', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:49.125+00', '2026-11-26 11:17:49.596+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-05', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:49.616+00', '2026-11-26 11:17:49.99+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-06', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:50.003+00', '2026-11-26 11:17:50.427+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-07', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:50.452+00', '2026-11-26 11:17:50.834+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-08', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:50.845+00', '2026-11-26 11:17:51.265+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-09', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:51.279+00', '2026-11-26 11:17:51.629+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-10', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:51.641+00', '2026-11-26 11:17:51.919+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-11', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:51.931+00', '2026-11-26 11:17:52.194+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-12', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:52.207+00', '2026-11-26 11:17:52.451+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-13', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:52.46+00', '2026-11-26 11:17:52.676+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-14', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:52.686+00', '2026-11-26 11:17:52.905+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-15', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:52.914+00', '2026-11-26 11:17:53.116+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-16', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:53.125+00', '2026-11-26 11:17:53.336+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-17', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:53.347+00', '2026-11-26 11:17:53.587+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-18', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:53.596+00', '2026-11-26 11:17:53.817+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-19', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:53.826+00', '2026-11-26 11:17:54.023+00', '22');
INSERT INTO public.cart VALUES ('current-crowd-20', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:54.033+00', '2026-11-26 11:17:54.312+00', '22');
INSERT INTO public.cart VALUES ('current-full', 'mia', 'open', '100', '120.00', 'EUR', '2026-11-26 11:17:54.333+00', '2026-11-26 11:17:56.036+00', '101');
INSERT INTO public.cart VALUES ('current-hole', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:17:56.315+00', '2026-11-26 11:17:56.325+00', '2');
INSERT INTO public.cart VALUES ('current-ids', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:17:56.124+00', '2026-11-26 11:17:56.143+00', '2');
INSERT INTO public.cart VALUES ('current-jam', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:17:56.338+00', '2026-11-26 11:17:56.348+00', '2');
INSERT INTO public.cart VALUES ('current-late', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:17:56.194+00', '2026-11-26 11:17:56.204+00', '2');
INSERT INTO public.cart VALUES ('current-odd', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:17:56.265+00', '2026-11-26 11:17:56.274+00', '2');
INSERT INTO public.cart VALUES ('current-out', 'mia', 'checked_out', '2', '9.00', 'EUR', '2026-11-26 11:17:56.051+00', '2026-11-26 11:17:56.071+00', '3');
INSERT INTO public.cart VALUES ('current-out-late', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:17:56.216+00', '2026-11-26 11:17:56.225+00', '2');
INSERT INTO public.cart VALUES ('current-projection', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:17:56.293+00', '2026-11-26 11:17:56.304+00', '2');
INSERT INTO public.cart VALUES ('current-redriving', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:17:56.418+00', '2026-11-26 11:17:56.433+00', '2');
INSERT INTO public.cart VALUES ('current-tried', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:17:56.461+00', '2026-11-26 11:17:56.467+00', '2');
INSERT INTO public.cart VALUES ('current-unreadable', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:17:56.242+00', '2026-11-26 11:17:56.255+00', '2');
INSERT INTO public.cart VALUES ('current-yen', 'mia', 'open', '999', '1198800', 'JPY', '2026-11-26 11:17:56.087+00', '2026-11-26 11:17:56.098+00', '2');
INSERT INTO public.cart VALUES ('forgotten', 'mia', 'open', '0', '0', NULL, '2026-11-26 11:18:03.767+00', '2026-11-26 11:18:03.767+00', '1');
INSERT INTO public.cart VALUES ('snapshot-crowd-01', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:56.944+00', '2026-11-26 11:17:57.28+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-02', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:57.294+00', '2026-11-26 11:17:57.547+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-03', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:57.567+00', '2026-11-26 11:17:57.804+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-04', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:57.814+00', '2026-11-26 11:17:58.022+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-05', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:58.039+00', '2026-11-26 11:17:58.323+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-06', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:58.334+00', '2026-11-26 11:17:58.639+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-07', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:58.65+00', '2026-11-26 11:17:58.841+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-08', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:58.856+00', '2026-11-26 11:17:59.114+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-09', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:59.124+00', '2026-11-26 11:17:59.412+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-10', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:59.422+00', '2026-11-26 11:17:59.636+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-11', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:59.644+00', '2026-11-26 11:17:59.87+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-12', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:59.88+00', '2026-11-26 11:18:00.156+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-13', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:00.168+00', '2026-11-26 11:18:00.401+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-14', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:00.41+00', '2026-11-26 11:18:00.609+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-15', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:00.617+00', '2026-11-26 11:18:00.881+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-16', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:00.891+00', '2026-11-26 11:18:01.088+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-17', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:01.096+00', '2026-11-26 11:18:01.32+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-18', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:01.33+00', '2026-11-26 11:18:01.555+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-19', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:01.564+00', '2026-11-26 11:18:01.744+00', '22');
INSERT INTO public.cart VALUES ('snapshot-crowd-20', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:01.752+00', '2026-11-26 11:18:01.951+00', '22');
INSERT INTO public.cart VALUES ('snapshot-full', 'mia', 'open', '100', '120.00', 'EUR', '2026-11-26 11:18:01.959+00', '2026-11-26 11:18:03.089+00', '101');
INSERT INTO public.cart VALUES ('snapshot-hole', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:18:03.317+00', '2026-11-26 11:18:03.333+00', '2');
INSERT INTO public.cart VALUES ('snapshot-ids', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:18:03.154+00', '2026-11-26 11:18:03.167+00', '2');
INSERT INTO public.cart VALUES ('snapshot-jam', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:18:03.346+00', '2026-11-26 11:18:03.356+00', '2');
INSERT INTO public.cart VALUES ('snapshot-late', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:18:03.223+00', '2026-11-26 11:18:03.232+00', '2');
INSERT INTO public.cart VALUES ('snapshot-odd', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:18:03.273+00', '2026-11-26 11:18:03.284+00', '2');
INSERT INTO public.cart VALUES ('snapshot-out', 'mia', 'checked_out', '2', '9.00', 'EUR', '2026-11-26 11:18:03.104+00', '2026-11-26 11:18:03.124+00', '3');
INSERT INTO public.cart VALUES ('snapshot-out-late', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:18:03.24+00', '2026-11-26 11:18:03.248+00', '2');
INSERT INTO public.cart VALUES ('snapshot-projection', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:18:03.294+00', '2026-11-26 11:18:03.305+00', '2');
INSERT INTO public.cart VALUES ('snapshot-unreadable', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:18:03.254+00', '2026-11-26 11:18:03.266+00', '2');
INSERT INTO public.cart VALUES ('snapshot-yen', 'mia', 'open', '999', '1198800', 'JPY', '2026-11-26 11:18:03.133+00', '2026-11-26 11:18:03.143+00', '2');
INSERT INTO public.cart VALUES ('switched-to-current', 'mia', 'open', '7', '2000.20', 'EUR', '2026-11-26 11:18:03.398+00', '2026-11-26 11:18:03.471+00', '8');
INSERT INTO public.cart VALUES ('switched-to-snapshot', 'mia', 'open', '7', '2000.20', 'EUR', '2026-11-26 11:18:03.482+00', '2026-11-26 11:18:03.552+00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-01', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-01', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-01', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-01', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-01', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-01', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-02', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-02', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-02', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-02', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-02', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-02', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-03', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-03', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-03', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-03', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-03', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-03', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-04', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-04', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-04', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-04', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-04', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-04', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-05', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-05', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-05', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-05', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-05', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-05', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-06', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-06', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-06', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-06', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-06', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-06', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-07', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-07', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-07', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-07', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-07', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-07', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-08', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-08', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-08', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-08', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-08', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-08', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-09', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-09', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-09', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-09', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-09', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-09', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-10', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-10', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-10', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-10', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-10', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-10', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-11', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-11', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-11', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-11', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-11', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-11', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-12', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-12', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-12', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-12', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-12', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-12', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-13', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-13', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-13', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-13', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-13', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-13', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-14', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-14', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-14', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-14', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-14', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-14', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-15', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-15', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-15', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-15', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-15', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-15', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-16', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-16', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-16', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-16', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-16', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-16', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-17', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-17', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-17', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-17', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-17', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-17', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-18', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-18', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-18', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-18', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-18', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-18', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-19', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-19', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-19', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-19', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-19', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-19', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-crowd-20', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('current-crowd-20', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('current-crowd-20', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('current-crowd-20', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('current-crowd-20', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('current-crowd-20', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('current-full', 'item001', 'Item no. 1', '1', '1.20', '1.20', '1');
INSERT INTO public.cart_item VALUES ('current-full', 'item002', 'Item no. 2', '1', '1.20', '1.20', '2');
INSERT INTO public.cart_item VALUES ('current-full', 'item003', 'Item no. 3', '1', '1.20', '1.20', '3');
INSERT INTO public.cart_item VALUES ('current-full', 'item004', 'Item no. 4', '1', '1.20', '1.20', '4');
INSERT INTO public.cart_item VALUES ('current-full', 'item005', 'Item no. 5', '1', '1.20', '1.20', '5');
INSERT INTO public.cart_item VALUES ('current-full', 'item006', 'Item no. 6', '1', '1.20', '1.20', '6');
INSERT INTO public.cart_item VALUES ('current-full', 'item007', 'Item no. 7', '1', '1.20', '1.20', '7');
INSERT INTO public.cart_item VALUES ('current-full', 'item008', 'Item no. 8', '1', '1.20', '1.20', '8');
INSERT INTO public.cart_item VALUES ('current-full', 'item009', 'Item no. 9', '1', '1.20', '1.20', '9');
INSERT INTO public.cart_item VALUES ('current-full', 'item010', 'Item no. 10', '1', '1.20', '1.20', '10');
INSERT INTO public.cart_item VALUES ('current-full', 'item011', 'Item no. 11', '1', '1.20', '1.20', '11');
INSERT INTO public.cart_item VALUES ('current-full', 'item012', 'Item no. 12', '1', '1.20', '1.20', '12');
INSERT INTO public.cart_item VALUES ('current-full', 'item013', 'Item no. 13', '1', '1.20', '1.20', '13');
INSERT INTO public.cart_item VALUES ('current-full', 'item014', 'Item no. 14', '1', '1.20', '1.20', '14');
INSERT INTO public.cart_item VALUES ('current-full', 'item015', 'Item no. 15', '1', '1.20', '1.20', '15');
INSERT INTO public.cart_item VALUES ('current-full', 'item016', 'Item no. 16', '1', '1.20', '1.20', '16');
INSERT INTO public.cart_item VALUES ('current-full', 'item017', 'Item no. 17', '1', '1.20', '1.20', '17');
INSERT INTO public.cart_item VALUES ('current-full', 'item018', 'Item no. 18', '1', '1.20', '1.20', '18');
INSERT INTO public.cart_item VALUES ('current-full', 'item019', 'Item no. 19', '1', '1.20', '1.20', '19');
INSERT INTO public.cart_item VALUES ('current-full', 'item020', 'Item no. 20', '1', '1.20', '1.20', '20');
INSERT INTO public.cart_item VALUES ('current-full', 'item021', 'Item no. 21', '1', '1.20', '1.20', '21');
INSERT INTO public.cart_item VALUES ('current-full', 'item022', 'Item no. 22', '1', '1.20', '1.20', '22');
INSERT INTO public.cart_item VALUES ('current-full', 'item023', 'Item no. 23', '1', '1.20', '1.20', '23');
INSERT INTO public.cart_item VALUES ('current-full', 'item024', 'Item no. 24', '1', '1.20', '1.20', '24');
INSERT INTO public.cart_item VALUES ('current-full', 'item025', 'Item no. 25', '1', '1.20', '1.20', '25');
INSERT INTO public.cart_item VALUES ('current-full', 'item026', 'Item no. 26', '1', '1.20', '1.20', '26');
INSERT INTO public.cart_item VALUES ('current-full', 'item027', 'Item no. 27', '1', '1.20', '1.20', '27');
INSERT INTO public.cart_item VALUES ('current-full', 'item028', 'Item no. 28', '1', '1.20', '1.20', '28');
INSERT INTO public.cart_item VALUES ('current-full', 'item029', 'Item no. 29', '1', '1.20', '1.20', '29');
INSERT INTO public.cart_item VALUES ('current-full', 'item030', 'Item no. 30', '1', '1.20', '1.20', '30');
INSERT INTO public.cart_item VALUES ('current-full', 'item031', 'Item no. 31', '1', '1.20', '1.20', '31');
INSERT INTO public.cart_item VALUES ('current-full', 'item032', 'Item no. 32', '1', '1.20', '1.20', '32');
INSERT INTO public.cart_item VALUES ('current-full', 'item033', 'Item no. 33', '1', '1.20', '1.20', '33');
INSERT INTO public.cart_item VALUES ('current-full', 'item034', 'Item no. 34', '1', '1.20', '1.20', '34');
INSERT INTO public.cart_item VALUES ('current-full', 'item035', 'Item no. 35', '1', '1.20', '1.20', '35');
INSERT INTO public.cart_item VALUES ('current-full', 'item036', 'Item no. 36', '1', '1.20', '1.20', '36');
INSERT INTO public.cart_item VALUES ('current-full', 'item037', 'Item no. 37', '1', '1.20', '1.20', '37');
INSERT INTO public.cart_item VALUES ('current-full', 'item038', 'Item no. 38', '1', '1.20', '1.20', '38');
INSERT INTO public.cart_item VALUES ('current-full', 'item039', 'Item no. 39', '1', '1.20', '1.20', '39');
INSERT INTO public.cart_item VALUES ('current-full', 'item040', 'Item no. 40', '1', '1.20', '1.20', '40');
INSERT INTO public.cart_item VALUES ('current-full', 'item041', 'Item no. 41', '1', '1.20', '1.20', '41');
INSERT INTO public.cart_item VALUES ('current-full', 'item042', 'Item no. 42', '1', '1.20', '1.20', '42');
INSERT INTO public.cart_item VALUES ('current-full', 'item043', 'Item no. 43', '1', '1.20', '1.20', '43');
INSERT INTO public.cart_item VALUES ('current-full', 'item044', 'Item no. 44', '1', '1.20', '1.20', '44');
INSERT INTO public.cart_item VALUES ('current-full', 'item045', 'Item no. 45', '1', '1.20', '1.20', '45');
INSERT INTO public.cart_item VALUES ('current-full', 'item046', 'Item no. 46', '1', '1.20', '1.20', '46');
INSERT INTO public.cart_item VALUES ('current-full', 'item047', 'Item no. 47', '1', '1.20', '1.20', '47');
INSERT INTO public.cart_item VALUES ('current-full', 'item048', 'Item no. 48', '1', '1.20', '1.20', '48');
INSERT INTO public.cart_item VALUES ('current-full', 'item049', 'Item no. 49', '1', '1.20', '1.20', '49');
INSERT INTO public.cart_item VALUES ('current-full', 'item050', 'Item no. 50', '1', '1.20', '1.20', '50');
INSERT INTO public.cart_item VALUES ('current-full', 'item051', 'Item no. 51', '1', '1.20', '1.20', '51');
INSERT INTO public.cart_item VALUES ('current-full', 'item052', 'Item no. 52', '1', '1.20', '1.20', '52');
INSERT INTO public.cart_item VALUES ('current-full', 'item053', 'Item no. 53', '1', '1.20', '1.20', '53');
INSERT INTO public.cart_item VALUES ('current-full', 'item054', 'Item no. 54', '1', '1.20', '1.20', '54');
INSERT INTO public.cart_item VALUES ('current-full', 'item055', 'Item no. 55', '1', '1.20', '1.20', '55');
INSERT INTO public.cart_item VALUES ('current-full', 'item056', 'Item no. 56', '1', '1.20', '1.20', '56');
INSERT INTO public.cart_item VALUES ('current-full', 'item057', 'Item no. 57', '1', '1.20', '1.20', '57');
INSERT INTO public.cart_item VALUES ('current-full', 'item058', 'Item no. 58', '1', '1.20', '1.20', '58');
INSERT INTO public.cart_item VALUES ('current-full', 'item059', 'Item no. 59', '1', '1.20', '1.20', '59');
INSERT INTO public.cart_item VALUES ('current-full', 'item060', 'Item no. 60', '1', '1.20', '1.20', '60');
INSERT INTO public.cart_item VALUES ('current-full', 'item061', 'Item no. 61', '1', '1.20', '1.20', '61');
INSERT INTO public.cart_item VALUES ('current-full', 'item062', 'Item no. 62', '1', '1.20', '1.20', '62');
INSERT INTO public.cart_item VALUES ('current-full', 'item063', 'Item no. 63', '1', '1.20', '1.20', '63');
INSERT INTO public.cart_item VALUES ('current-full', 'item064', 'Item no. 64', '1', '1.20', '1.20', '64');
INSERT INTO public.cart_item VALUES ('current-full', 'item065', 'Item no. 65', '1', '1.20', '1.20', '65');
INSERT INTO public.cart_item VALUES ('current-full', 'item066', 'Item no. 66', '1', '1.20', '1.20', '66');
INSERT INTO public.cart_item VALUES ('current-full', 'item067', 'Item no. 67', '1', '1.20', '1.20', '67');
INSERT INTO public.cart_item VALUES ('current-full', 'item068', 'Item no. 68', '1', '1.20', '1.20', '68');
INSERT INTO public.cart_item VALUES ('current-full', 'item069', 'Item no. 69', '1', '1.20', '1.20', '69');
INSERT INTO public.cart_item VALUES ('current-full', 'item070', 'Item no. 70', '1', '1.20', '1.20', '70');
INSERT INTO public.cart_item VALUES ('current-full', 'item071', 'Item no. 71', '1', '1.20', '1.20', '71');
INSERT INTO public.cart_item VALUES ('current-full', 'item072', 'Item no. 72', '1', '1.20', '1.20', '72');
INSERT INTO public.cart_item VALUES ('current-full', 'item073', 'Item no. 73', '1', '1.20', '1.20', '73');
INSERT INTO public.cart_item VALUES ('current-full', 'item074', 'Item no. 74', '1', '1.20', '1.20', '74');
INSERT INTO public.cart_item VALUES ('current-full', 'item075', 'Item no. 75', '1', '1.20', '1.20', '75');
INSERT INTO public.cart_item VALUES ('current-full', 'item076', 'Item no. 76', '1', '1.20', '1.20', '76');
INSERT INTO public.cart_item VALUES ('current-full', 'item077', 'Item no. 77', '1', '1.20', '1.20', '77');
INSERT INTO public.cart_item VALUES ('current-full', 'item078', 'Item no. 78', '1', '1.20', '1.20', '78');
INSERT INTO public.cart_item VALUES ('current-full', 'item079', 'Item no. 79', '1', '1.20', '1.20', '79');
INSERT INTO public.cart_item VALUES ('current-full', 'item080', 'Item no. 80', '1', '1.20', '1.20', '80');
INSERT INTO public.cart_item VALUES ('current-full', 'item081', 'Item no. 81', '1', '1.20', '1.20', '81');
INSERT INTO public.cart_item VALUES ('current-full', 'item082', 'Item no. 82', '1', '1.20', '1.20', '82');
INSERT INTO public.cart_item VALUES ('current-full', 'item083', 'Item no. 83', '1', '1.20', '1.20', '83');
INSERT INTO public.cart_item VALUES ('current-full', 'item084', 'Item no. 84', '1', '1.20', '1.20', '84');
INSERT INTO public.cart_item VALUES ('current-full', 'item085', 'Item no. 85', '1', '1.20', '1.20', '85');
INSERT INTO public.cart_item VALUES ('current-full', 'item086', 'Item no. 86', '1', '1.20', '1.20', '86');
INSERT INTO public.cart_item VALUES ('current-full', 'item087', 'Item no. 87', '1', '1.20', '1.20', '87');
INSERT INTO public.cart_item VALUES ('current-full', 'item088', 'Item no. 88', '1', '1.20', '1.20', '88');
INSERT INTO public.cart_item VALUES ('current-full', 'item089', 'Item no. 89', '1', '1.20', '1.20', '89');
INSERT INTO public.cart_item VALUES ('current-full', 'item090', 'Item no. 90', '1', '1.20', '1.20', '90');
INSERT INTO public.cart_item VALUES ('current-full', 'item091', 'Item no. 91', '1', '1.20', '1.20', '91');
INSERT INTO public.cart_item VALUES ('current-full', 'item092', 'Item no. 92', '1', '1.20', '1.20', '92');
INSERT INTO public.cart_item VALUES ('current-full', 'item093', 'Item no. 93', '1', '1.20', '1.20', '93');
INSERT INTO public.cart_item VALUES ('current-full', 'item094', 'Item no. 94', '1', '1.20', '1.20', '94');
INSERT INTO public.cart_item VALUES ('current-full', 'item095', 'Item no. 95', '1', '1.20', '1.20', '95');
INSERT INTO public.cart_item VALUES ('current-full', 'item096', 'Item no. 96', '1', '1.20', '1.20', '96');
INSERT INTO public.cart_item VALUES ('current-full', 'item097', 'Item no. 97', '1', '1.20', '1.20', '97');
INSERT INTO public.cart_item VALUES ('current-full', 'item098', 'Item no. 98', '1', '1.20', '1.20', '98');
INSERT INTO public.cart_item VALUES ('current-full', 'item099', 'Item no. 99', '1', '1.20', '1.20', '99');
INSERT INTO public.cart_item VALUES ('current-full', 'item100', 'Item no. 100', '1', '1.20', '1.20', '100');
INSERT INTO public.cart_item VALUES ('current-hole', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('current-ids', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('current-jam', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('current-late', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('current-odd', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('current-out', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('current-out-late', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('current-projection', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('current-redriving', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('current-tried', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('current-unreadable', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('current-yen', 'tea', '抹茶', '999', '1200', '1198800', '1');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-01', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-01', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-01', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-01', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-01', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-01', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-02', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-02', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-02', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-02', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-02', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-02', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-03', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-03', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-03', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-03', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-03', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-03', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-04', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-04', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-04', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-04', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-04', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-04', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-05', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-05', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-05', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-05', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-05', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-05', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-06', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-06', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-06', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-06', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-06', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-06', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-07', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-07', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-07', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-07', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-07', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-07', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-08', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-08', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-08', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-08', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-08', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-08', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-09', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-09', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-09', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-09', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-09', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-09', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-10', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-10', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-10', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-10', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-10', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-10', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-11', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-11', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-11', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-11', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-11', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-11', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-12', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-12', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-12', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-12', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-12', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-12', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-13', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-13', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-13', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-13', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-13', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-13', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-14', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-14', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-14', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-14', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-14', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-14', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-15', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-15', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-15', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-15', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-15', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-15', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-16', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-16', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-16', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-16', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-16', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-16', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-17', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-17', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-17', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-17', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-17', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-17', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-18', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-18', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-18', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-18', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-18', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-18', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-19', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-19', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-19', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-19', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-19', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-19', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-20', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-20', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-20', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-20', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-20', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('snapshot-crowd-20', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item001', 'Item no. 1', '1', '1.20', '1.20', '1');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item002', 'Item no. 2', '1', '1.20', '1.20', '2');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item003', 'Item no. 3', '1', '1.20', '1.20', '3');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item004', 'Item no. 4', '1', '1.20', '1.20', '4');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item005', 'Item no. 5', '1', '1.20', '1.20', '5');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item006', 'Item no. 6', '1', '1.20', '1.20', '6');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item007', 'Item no. 7', '1', '1.20', '1.20', '7');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item008', 'Item no. 8', '1', '1.20', '1.20', '8');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item009', 'Item no. 9', '1', '1.20', '1.20', '9');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item010', 'Item no. 10', '1', '1.20', '1.20', '10');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item011', 'Item no. 11', '1', '1.20', '1.20', '11');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item012', 'Item no. 12', '1', '1.20', '1.20', '12');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item013', 'Item no. 13', '1', '1.20', '1.20', '13');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item014', 'Item no. 14', '1', '1.20', '1.20', '14');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item015', 'Item no. 15', '1', '1.20', '1.20', '15');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item016', 'Item no. 16', '1', '1.20', '1.20', '16');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item017', 'Item no. 17', '1', '1.20', '1.20', '17');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item018', 'Item no. 18', '1', '1.20', '1.20', '18');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item019', 'Item no. 19', '1', '1.20', '1.20', '19');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item020', 'Item no. 20', '1', '1.20', '1.20', '20');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item021', 'Item no. 21', '1', '1.20', '1.20', '21');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item022', 'Item no. 22', '1', '1.20', '1.20', '22');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item023', 'Item no. 23', '1', '1.20', '1.20', '23');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item024', 'Item no. 24', '1', '1.20', '1.20', '24');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item025', 'Item no. 25', '1', '1.20', '1.20', '25');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item026', 'Item no. 26', '1', '1.20', '1.20', '26');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item027', 'Item no. 27', '1', '1.20', '1.20', '27');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item028', 'Item no. 28', '1', '1.20', '1.20', '28');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item029', 'Item no. 29', '1', '1.20', '1.20', '29');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item030', 'Item no. 30', '1', '1.20', '1.20', '30');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item031', 'Item no. 31', '1', '1.20', '1.20', '31');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item032', 'Item no. 32', '1', '1.20', '1.20', '32');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item033', 'Item no. 33', '1', '1.20', '1.20', '33');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item034', 'Item no. 34', '1', '1.20', '1.20', '34');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item035', 'Item no. 35', '1', '1.20', '1.20', '35');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item036', 'Item no. 36', '1', '1.20', '1.20', '36');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item037', 'Item no. 37', '1', '1.20', '1.20', '37');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item038', 'Item no. 38', '1', '1.20', '1.20', '38');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item039', 'Item no. 39', '1', '1.20', '1.20', '39');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item040', 'Item no. 40', '1', '1.20', '1.20', '40');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item041', 'Item no. 41', '1', '1.20', '1.20', '41');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item042', 'Item no. 42', '1', '1.20', '1.20', '42');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item043', 'Item no. 43', '1', '1.20', '1.20', '43');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item044', 'Item no. 44', '1', '1.20', '1.20', '44');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item045', 'Item no. 45', '1', '1.20', '1.20', '45');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item046', 'Item no. 46', '1', '1.20', '1.20', '46');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item047', 'Item no. 47', '1', '1.20', '1.20', '47');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item048', 'Item no. 48', '1', '1.20', '1.20', '48');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item049', 'Item no. 49', '1', '1.20', '1.20', '49');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item050', 'Item no. 50', '1', '1.20', '1.20', '50');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item051', 'Item no. 51', '1', '1.20', '1.20', '51');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item052', 'Item no. 52', '1', '1.20', '1.20', '52');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item053', 'Item no. 53', '1', '1.20', '1.20', '53');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item054', 'Item no. 54', '1', '1.20', '1.20', '54');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item055', 'Item no. 55', '1', '1.20', '1.20', '55');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item056', 'Item no. 56', '1', '1.20', '1.20', '56');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item057', 'Item no. 57', '1', '1.20', '1.20', '57');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item058', 'Item no. 58', '1', '1.20', '1.20', '58');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item059', 'Item no. 59', '1', '1.20', '1.20', '59');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item060', 'Item no. 60', '1', '1.20', '1.20', '60');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item061', 'Item no. 61', '1', '1.20', '1.20', '61');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item062', 'Item no. 62', '1', '1.20', '1.20', '62');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item063', 'Item no. 63', '1', '1.20', '1.20', '63');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item064', 'Item no. 64', '1', '1.20', '1.20', '64');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item065', 'Item no. 65', '1', '1.20', '1.20', '65');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item066', 'Item no. 66', '1', '1.20', '1.20', '66');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item067', 'Item no. 67', '1', '1.20', '1.20', '67');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item068', 'Item no. 68', '1', '1.20', '1.20', '68');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item069', 'Item no. 69', '1', '1.20', '1.20', '69');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item070', 'Item no. 70', '1', '1.20', '1.20', '70');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item071', 'Item no. 71', '1', '1.20', '1.20', '71');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item072', 'Item no. 72', '1', '1.20', '1.20', '72');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item073', 'Item no. 73', '1', '1.20', '1.20', '73');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item074', 'Item no. 74', '1', '1.20', '1.20', '74');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item075', 'Item no. 75', '1', '1.20', '1.20', '75');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item076', 'Item no. 76', '1', '1.20', '1.20', '76');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item077', 'Item no. 77', '1', '1.20', '1.20', '77');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item078', 'Item no. 78', '1', '1.20', '1.20', '78');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item079', 'Item no. 79', '1', '1.20', '1.20', '79');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item080', 'Item no. 80', '1', '1.20', '1.20', '80');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item081', 'Item no. 81', '1', '1.20', '1.20', '81');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item082', 'Item no. 82', '1', '1.20', '1.20', '82');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item083', 'Item no. 83', '1', '1.20', '1.20', '83');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item084', 'Item no. 84', '1', '1.20', '1.20', '84');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item085', 'Item no. 85', '1', '1.20', '1.20', '85');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item086', 'Item no. 86', '1', '1.20', '1.20', '86');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item087', 'Item no. 87', '1', '1.20', '1.20', '87');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item088', 'Item no. 88', '1', '1.20', '1.20', '88');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item089', 'Item no. 89', '1', '1.20', '1.20', '89');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item090', 'Item no. 90', '1', '1.20', '1.20', '90');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item091', 'Item no. 91', '1', '1.20', '1.20', '91');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item092', 'Item no. 92', '1', '1.20', '1.20', '92');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item093', 'Item no. 93', '1', '1.20', '1.20', '93');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item094', 'Item no. 94', '1', '1.20', '1.20', '94');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item095', 'Item no. 95', '1', '1.20', '1.20', '95');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item096', 'Item no. 96', '1', '1.20', '1.20', '96');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item097', 'Item no. 97', '1', '1.20', '1.20', '97');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item098', 'Item no. 98', '1', '1.20', '1.20', '98');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item099', 'Item no. 99', '1', '1.20', '1.20', '99');
INSERT INTO public.cart_item VALUES ('snapshot-full', 'item100', 'Item no. 100', '1', '1.20', '1.20', '100');
INSERT INTO public.cart_item VALUES ('snapshot-hole', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('snapshot-ids', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('snapshot-jam', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('snapshot-late', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('snapshot-odd', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('snapshot-out', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('snapshot-out-late', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('snapshot-projection', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('snapshot-unreadable', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO public.cart_item VALUES ('snapshot-yen', 'tea', '抹茶', '999', '1200', '1198800', '1');
INSERT INTO public.cart_item VALUES ('switched-to-current', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('switched-to-current', 'item6', 'Grüner Tee', '1', '1999.00', '1999.00', '3');
INSERT INTO public.cart_item VALUES ('switched-to-current', 'item7', '抹茶', '1', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('switched-to-current', 'milk', 'Milk', '1', '1.20', '1.20', '5');
INSERT INTO public.cart_item VALUES ('switched-to-snapshot', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO public.cart_item VALUES ('switched-to-snapshot', 'item6', 'Grüner Tee', '1', '1999.00', '1999.00', '3');
INSERT INTO public.cart_item VALUES ('switched-to-snapshot', 'item7', '抹茶', '1', '0.00', '0.00', '4');
INSERT INTO public.cart_item VALUES ('switched-to-snapshot', 'milk', 'Milk', '1', '1.20', '1.20', '5');
INSERT INTO public.cart_schema_history VALUES ('1', '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'postgres', '2026-11-26 11:17:43.893449', '0', 'true');
INSERT INTO public.cart_schema_history VALUES ('2', '1', 'cart', 'SQL', 'V1__cart.sql', '-1104734337', 'postgres', '2026-11-26 11:17:43.906961', '14', 'true');
INSERT INTO public.parked_aggregate VALUES ('cart', 'cart', 'current-hole', '3', 'hole_in_log', 'the event log of current-hole has event 4 where event 3 was due: restore what is missing, then deliver again', '3', '2026-11-26 11:17:57.068039+00', '2026-11-26 11:17:57.646884+00', '2026-11-26 11:17:57.646884+00', 'false');
INSERT INTO public.parked_aggregate VALUES ('cart', 'cart', 'current-jam', '3', 'constraint_violated', 'DataIntegrityViolationException, SQL state 23514', '3', '2026-11-26 11:17:57.061615+00', '2026-11-26 11:17:57.704538+00', '2026-11-26 11:17:57.704538+00', 'false');
INSERT INTO public.parked_aggregate VALUES ('cart', 'cart', 'current-odd', '3', 'unreadable_event', E'cart_events holds eventType ''cart_\\u0000item'', which this code does not know for cart current-odd at sequence number 3: deploy the newer code first', '3', '2026-11-26 11:17:57.090783+00', '2026-11-26 11:17:57.672259+00', '2026-11-26 11:17:57.672259+00', 'false');
INSERT INTO public.parked_aggregate VALUES ('cart', 'cart', 'current-projection', '3', 'projection_failed', 'the projection failed at event 3 (cart_item_removed) of cart current-projection: IllegalStateException: item gone is not in the cart', '3', '2026-11-26 11:17:57.051077+00', '2026-11-26 11:17:57.625258+00', '2026-11-26 11:17:57.625258+00', 'false');
INSERT INTO public.parked_aggregate VALUES ('cart', 'cart', 'current-redriving', '3', 'unreadable_event', 'cart_events holds eventType ''cart_item_quantity_changed'' version 2, this code knows version 1 for cart current-redriving at sequence number 3: deploy the newer code first', '3', '2026-11-26 11:17:57.089893+00', '2026-11-26 11:17:57.935701+00', '2026-11-26 11:17:57.935701+00', 'true');
INSERT INTO public.parked_aggregate VALUES ('cart', 'cart', 'current-tried', '3', 'constraint_violated', 'DataIntegrityViolationException, SQL state 23514', '1', '2026-11-26 11:18:04.307739+00', '2026-11-26 11:18:04.307739+00', NULL, 'false');
INSERT INTO public.parked_aggregate VALUES ('cart', 'cart', 'current-unreadable', '3', 'unreadable_event', 'cart_events holds eventType ''cart_item_quantity_changed'' version 2, this code knows version 1 for cart current-unreadable at sequence number 3: deploy the newer code first', '3', '2026-11-26 11:17:56.465672+00', '2026-11-26 11:17:56.967229+00', '2026-11-26 11:17:56.967229+00', 'false');
INSERT INTO public.parked_aggregate VALUES ('cart', 'cart', 'snapshot-hole', '3', 'hole_in_log', 'the event log of snapshot-hole has event 4 where event 3 was due: restore what is missing, then deliver again', '3', '2026-11-26 11:18:03.435802+00', '2026-11-26 11:18:04.027163+00', '2026-11-26 11:18:04.027163+00', 'false');
INSERT INTO public.parked_aggregate VALUES ('cart', 'cart', 'snapshot-jam', '3', 'constraint_violated', 'DataIntegrityViolationException, SQL state 23514', '3', '2026-11-26 11:18:03.435247+00', '2026-11-26 11:18:04.10275+00', '2026-11-26 11:18:04.10275+00', 'false');
INSERT INTO public.parked_aggregate VALUES ('cart', 'cart', 'snapshot-odd', '3', 'unreadable_event', E'cart_events holds eventType ''cart_\\u0000item'', which this code does not know for cart snapshot-odd at sequence number 3: deploy the newer code first', '3', '2026-11-26 11:18:03.44411+00', '2026-11-26 11:18:04.060868+00', '2026-11-26 11:18:04.060868+00', 'false');
INSERT INTO public.parked_aggregate VALUES ('cart', 'cart', 'snapshot-projection', '3', 'projection_failed', 'the projection failed at event 3 (cart_item_removed) of cart snapshot-projection: IllegalStateException: item gone is not in the cart', '3', '2026-11-26 11:18:03.434249+00', '2026-11-26 11:18:04.006568+00', '2026-11-26 11:18:04.006568+00', 'false');
INSERT INTO public.parked_aggregate VALUES ('cart', 'cart', 'snapshot-unreadable', '3', 'unreadable_event', 'cart_events holds eventType ''cart_item_quantity_changed'' version 2, this code knows version 1 for cart snapshot-unreadable at sequence number 3: deploy the newer code first', '3', '2026-11-26 11:18:03.443398+00', '2026-11-26 11:18:03.80981+00', '2026-11-26 11:18:03.80981+00', 'false');
INSERT INTO public.rebuild VALUES ('cart', 'blue-green', '2', '1163', '2026-11-26 11:18:08.30693+00', NULL, '0e56840c-5337-4565-be84-3885a7956034', '2026-11-26 11:19:09.344709+00', '{1162cdfd192567b6b10e0103}', 'true', '', '0');
INSERT INTO public.rebuild_failure VALUES ('cart', 'current-hole', 'the event log of current-hole has event 4 where event 3 was due: restore what is missing, then deliver again');
INSERT INTO public.rebuild_failure VALUES ('cart', 'current-jam', 'DataIntegrityViolationException, SQL state 23514');
INSERT INTO public.rebuild_failure VALUES ('cart', 'current-odd', E'cart_events holds eventType ''cart_\\u0000item'', which this code does not know for cart current-odd at sequence number 3: deploy the newer code first');
INSERT INTO public.rebuild_failure VALUES ('cart', 'current-redriving', 'cart_events holds eventType ''cart_item_quantity_changed'' version 2, this code knows version 1 for cart current-redriving at sequence number 3: deploy the newer code first');
INSERT INTO public.rebuild_failure VALUES ('cart', 'current-unreadable', 'cart_events holds eventType ''cart_item_quantity_changed'' version 2, this code knows version 1 for cart current-unreadable at sequence number 3: deploy the newer code first');
INSERT INTO public.rebuild_failure VALUES ('cart', 'snapshot-hole', 'the event log of snapshot-hole has event 4 where event 3 was due: restore what is missing, then deliver again');
INSERT INTO public.rebuild_failure VALUES ('cart', 'snapshot-jam', 'DataIntegrityViolationException, SQL state 23514');
INSERT INTO public.rebuild_failure VALUES ('cart', 'snapshot-odd', E'cart_events holds eventType ''cart_\\u0000item'', which this code does not know for cart snapshot-odd at sequence number 3: deploy the newer code first');
INSERT INTO public.rebuild_failure VALUES ('cart', 'snapshot-projection', 'the projection failed at event 3 (cart_item_removed) of cart snapshot-projection: IllegalStateException: item gone is not in the cart');
INSERT INTO public.rebuild_failure VALUES ('cart', 'snapshot-unreadable', 'cart_events holds eventType ''cart_item_quantity_changed'' version 2, this code knows version 1 for cart snapshot-unreadable at sequence number 3: deploy the newer code first');
INSERT INTO public.rebuild_segment VALUES ('cart', '0', NULL, '31', '457', 'true');
INSERT INTO public.rebuild_segment VALUES ('cart', '1', '3 current-redriving', '27', '500', 'false');
INSERT INTO public.record_set_aside VALUES ('cart', 'cart', '663c74e2c910fbe5297541e84fe6de9f5b4a7e540664e3995c67825971bd2760', '700', 'its sequenceNumber is no event''s: must be a whole number from 1', '{"eventID":"7","eventName":"INSERT","eventSource":"aws:dynamodb","awsRegion":"us-east-1","eventSourceARN":"arn:aws:dynamodb:us-east-1:000000000000:table/cart_events/stream/1","dynamodb":{"SequenceNumber":"700","StreamViewType":"NEW_IMAGE","Keys":{"cartId":{"S":"nameless"},"sequenceNumber":{"N":"2.5"}},"NewImage":{"cartId":{"S":"nameless"},"sequenceNumber":{"N":"2.5"}}}}', '10', '2026-11-26 11:18:04.334494+00', '2026-11-26 11:18:04.375261+00', '2026-11-26 11:18:04.375261+00');
INSERT INTO public.tandem_schema_history VALUES ('1', '1', 'parked aggregate', 'SQL', 'V1__parked_aggregate.sql', '1241527284', 'postgres', '2026-11-26 11:17:43.647231', '12', 'true');
INSERT INTO public.tandem_schema_history VALUES ('2', '2', 'rebuild', 'SQL', 'V2__rebuild.sql', '-725458869', 'postgres', '2026-11-26 11:17:43.677468', '13', 'true');
INSERT INTO public.tandem_schema_history VALUES ('3', '3', 'read model position', 'SQL', 'V3__read_model_position.sql', '-1175629025', 'postgres', '2026-11-26 11:17:43.706391', '2', 'true');
INSERT INTO public.tandem_schema_history VALUES ('4', '4', 'rebuild of code', 'SQL', 'V4__rebuild_of_code.sql', '-1401798905', 'postgres', '2026-11-26 11:17:43.715812', '7', 'true');
INSERT INTO public.tandem_schema_history VALUES ('5', '5', 'record set aside', 'SQL', 'V5__record_set_aside.sql', '1064149044', 'postgres', '2026-11-26 11:17:43.728415', '4', 'true');
INSERT INTO public.tandem_schema_history VALUES ('6', '6', 'removed row', 'SQL', 'V6__removed_row.sql', '134494968', 'postgres', '2026-11-26 11:17:43.739746', '3', 'true');
INSERT INTO public.tandem_schema_history VALUES ('7', '7', 'summed part', 'SQL', 'V7__summed_part.sql', '1997587673', 'postgres', '2026-11-26 11:17:43.747624', '10', 'true');
INSERT INTO public.tandem_schema_history VALUES ('8', '8', 'audit run', 'SQL', 'V8__audit_run.sql', '-723584838', 'postgres', '2026-11-26 11:17:43.763613', '4', 'true');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-01', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:46.281+00', '2026-11-26 11:17:47.8+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-02', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:47.842+00', '2026-11-26 11:17:48.505+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-03', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:48.53+00', '2026-11-26 11:17:49.105+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-04', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:49.125+00', '2026-11-26 11:17:49.596+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-05', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:49.616+00', '2026-11-26 11:17:49.99+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-06', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:50.003+00', '2026-11-26 11:17:50.427+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-07', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:50.452+00', '2026-11-26 11:17:50.834+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-08', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:50.845+00', '2026-11-26 11:17:51.265+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-09', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:51.279+00', '2026-11-26 11:17:51.629+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-10', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:51.641+00', '2026-11-26 11:17:51.919+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-11', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:51.931+00', '2026-11-26 11:17:52.194+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-12', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:52.207+00', '2026-11-26 11:17:52.451+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-13', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:52.46+00', '2026-11-26 11:17:52.676+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-14', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:52.686+00', '2026-11-26 11:17:52.905+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-15', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:52.914+00', '2026-11-26 11:17:53.116+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-16', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:53.125+00', '2026-11-26 11:17:53.336+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-17', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:53.347+00', '2026-11-26 11:17:53.587+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-18', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:53.596+00', '2026-11-26 11:17:53.817+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-19', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:53.826+00', '2026-11-26 11:17:54.023+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-crowd-20', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:54.033+00', '2026-11-26 11:17:54.312+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-full', 'mia', 'open', '100', '120.00', 'EUR', '2026-11-26 11:17:54.333+00', '2026-11-26 11:17:56.036+00', '101');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-ids', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:17:56.124+00', '2026-11-26 11:17:56.143+00', '2');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-late', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:17:56.194+00', '2026-11-26 11:17:56.204+00', '2');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-out', 'mia', 'checked_out', '2', '9.00', 'EUR', '2026-11-26 11:17:56.051+00', '2026-11-26 11:17:56.071+00', '3');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-out-late', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:17:56.216+00', '2026-11-26 11:17:56.225+00', '2');
INSERT INTO "public$cart$rebuild".cart VALUES ('current-yen', 'mia', 'open', '999', '1198800', 'JPY', '2026-11-26 11:17:56.087+00', '2026-11-26 11:17:56.098+00', '2');
INSERT INTO "public$cart$rebuild".cart VALUES ('forgotten', 'mia', 'open', '0', '0', NULL, '2026-11-26 11:18:03.767+00', '2026-11-26 11:18:03.767+00', '1');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-01', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:56.944+00', '2026-11-26 11:17:57.28+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-03', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:57.567+00', '2026-11-26 11:17:57.804+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-04', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:57.814+00', '2026-11-26 11:17:58.022+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-05', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:58.039+00', '2026-11-26 11:17:58.323+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-06', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:58.334+00', '2026-11-26 11:17:58.639+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-08', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:58.856+00', '2026-11-26 11:17:59.114+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-10', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:59.422+00', '2026-11-26 11:17:59.636+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-12', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:17:59.88+00', '2026-11-26 11:18:00.156+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-13', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:00.168+00', '2026-11-26 11:18:00.401+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-14', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:00.41+00', '2026-11-26 11:18:00.609+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-15', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:00.617+00', '2026-11-26 11:18:00.881+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-16', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:00.891+00', '2026-11-26 11:18:01.088+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-17', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:01.096+00', '2026-11-26 11:18:01.32+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-18', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:01.33+00', '2026-11-26 11:18:01.555+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-19', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:01.564+00', '2026-11-26 11:18:01.744+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-crowd-20', 'mia', 'open', '61', '1999.00', 'EUR', '2026-11-26 11:18:01.752+00', '2026-11-26 11:18:01.951+00', '22');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-ids', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:18:03.154+00', '2026-11-26 11:18:03.167+00', '2');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-out', 'mia', 'checked_out', '2', '9.00', 'EUR', '2026-11-26 11:18:03.104+00', '2026-11-26 11:18:03.124+00', '3');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-out-late', 'mia', 'open', '2', '9.00', 'EUR', '2026-11-26 11:18:03.24+00', '2026-11-26 11:18:03.248+00', '2');
INSERT INTO "public$cart$rebuild".cart VALUES ('snapshot-yen', 'mia', 'open', '999', '1198800', 'JPY', '2026-11-26 11:18:03.133+00', '2026-11-26 11:18:03.143+00', '2');
INSERT INTO "public$cart$rebuild".cart VALUES ('switched-to-snapshot', 'mia', 'open', '7', '2000.20', 'EUR', '2026-11-26 11:18:03.482+00', '2026-11-26 11:18:03.552+00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-01', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-01', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-01', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-01', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-01', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-01', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-02', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-02', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-02', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-02', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-02', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-02', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-03', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-03', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-03', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-03', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-03', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-03', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-04', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-04', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-04', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-04', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-04', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-04', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-05', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-05', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-05', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-05', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-05', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-05', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-06', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-06', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-06', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-06', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-06', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-06', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-07', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-07', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-07', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-07', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-07', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-07', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-08', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-08', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-08', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-08', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-08', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-08', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-09', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-09', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-09', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-09', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-09', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-09', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-10', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-10', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-10', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-10', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-10', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-10', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-11', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-11', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-11', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-11', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-11', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-11', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-12', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-12', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-12', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-12', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-12', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-12', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-13', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-13', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-13', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-13', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-13', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-13', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-14', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-14', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-14', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-14', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-14', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-14', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-15', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-15', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-15', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-15', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-15', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-15', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-16', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-16', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-16', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-16', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-16', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-16', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-17', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-17', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-17', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-17', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-17', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-17', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-18', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-18', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-18', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-18', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-18', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-18', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-19', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-19', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-19', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-19', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-19', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-19', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-20', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-20', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-20', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-20', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-20', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-crowd-20', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item001', 'Item no. 1', '1', '1.20', '1.20', '1');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item002', 'Item no. 2', '1', '1.20', '1.20', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item003', 'Item no. 3', '1', '1.20', '1.20', '3');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item004', 'Item no. 4', '1', '1.20', '1.20', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item005', 'Item no. 5', '1', '1.20', '1.20', '5');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item006', 'Item no. 6', '1', '1.20', '1.20', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item007', 'Item no. 7', '1', '1.20', '1.20', '7');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item008', 'Item no. 8', '1', '1.20', '1.20', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item009', 'Item no. 9', '1', '1.20', '1.20', '9');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item010', 'Item no. 10', '1', '1.20', '1.20', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item011', 'Item no. 11', '1', '1.20', '1.20', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item012', 'Item no. 12', '1', '1.20', '1.20', '12');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item013', 'Item no. 13', '1', '1.20', '1.20', '13');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item014', 'Item no. 14', '1', '1.20', '1.20', '14');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item015', 'Item no. 15', '1', '1.20', '1.20', '15');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item016', 'Item no. 16', '1', '1.20', '1.20', '16');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item017', 'Item no. 17', '1', '1.20', '1.20', '17');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item018', 'Item no. 18', '1', '1.20', '1.20', '18');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item019', 'Item no. 19', '1', '1.20', '1.20', '19');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item020', 'Item no. 20', '1', '1.20', '1.20', '20');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item021', 'Item no. 21', '1', '1.20', '1.20', '21');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item022', 'Item no. 22', '1', '1.20', '1.20', '22');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item023', 'Item no. 23', '1', '1.20', '1.20', '23');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item024', 'Item no. 24', '1', '1.20', '1.20', '24');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item025', 'Item no. 25', '1', '1.20', '1.20', '25');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item026', 'Item no. 26', '1', '1.20', '1.20', '26');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item027', 'Item no. 27', '1', '1.20', '1.20', '27');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item028', 'Item no. 28', '1', '1.20', '1.20', '28');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item029', 'Item no. 29', '1', '1.20', '1.20', '29');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item030', 'Item no. 30', '1', '1.20', '1.20', '30');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item031', 'Item no. 31', '1', '1.20', '1.20', '31');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item032', 'Item no. 32', '1', '1.20', '1.20', '32');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item033', 'Item no. 33', '1', '1.20', '1.20', '33');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item034', 'Item no. 34', '1', '1.20', '1.20', '34');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item035', 'Item no. 35', '1', '1.20', '1.20', '35');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item036', 'Item no. 36', '1', '1.20', '1.20', '36');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item037', 'Item no. 37', '1', '1.20', '1.20', '37');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item038', 'Item no. 38', '1', '1.20', '1.20', '38');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item039', 'Item no. 39', '1', '1.20', '1.20', '39');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item040', 'Item no. 40', '1', '1.20', '1.20', '40');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item041', 'Item no. 41', '1', '1.20', '1.20', '41');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item042', 'Item no. 42', '1', '1.20', '1.20', '42');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item043', 'Item no. 43', '1', '1.20', '1.20', '43');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item044', 'Item no. 44', '1', '1.20', '1.20', '44');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item045', 'Item no. 45', '1', '1.20', '1.20', '45');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item046', 'Item no. 46', '1', '1.20', '1.20', '46');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item047', 'Item no. 47', '1', '1.20', '1.20', '47');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item048', 'Item no. 48', '1', '1.20', '1.20', '48');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item049', 'Item no. 49', '1', '1.20', '1.20', '49');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item050', 'Item no. 50', '1', '1.20', '1.20', '50');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item051', 'Item no. 51', '1', '1.20', '1.20', '51');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item052', 'Item no. 52', '1', '1.20', '1.20', '52');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item053', 'Item no. 53', '1', '1.20', '1.20', '53');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item054', 'Item no. 54', '1', '1.20', '1.20', '54');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item055', 'Item no. 55', '1', '1.20', '1.20', '55');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item056', 'Item no. 56', '1', '1.20', '1.20', '56');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item057', 'Item no. 57', '1', '1.20', '1.20', '57');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item058', 'Item no. 58', '1', '1.20', '1.20', '58');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item059', 'Item no. 59', '1', '1.20', '1.20', '59');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item060', 'Item no. 60', '1', '1.20', '1.20', '60');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item061', 'Item no. 61', '1', '1.20', '1.20', '61');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item062', 'Item no. 62', '1', '1.20', '1.20', '62');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item063', 'Item no. 63', '1', '1.20', '1.20', '63');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item064', 'Item no. 64', '1', '1.20', '1.20', '64');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item065', 'Item no. 65', '1', '1.20', '1.20', '65');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item066', 'Item no. 66', '1', '1.20', '1.20', '66');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item067', 'Item no. 67', '1', '1.20', '1.20', '67');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item068', 'Item no. 68', '1', '1.20', '1.20', '68');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item069', 'Item no. 69', '1', '1.20', '1.20', '69');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item070', 'Item no. 70', '1', '1.20', '1.20', '70');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item071', 'Item no. 71', '1', '1.20', '1.20', '71');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item072', 'Item no. 72', '1', '1.20', '1.20', '72');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item073', 'Item no. 73', '1', '1.20', '1.20', '73');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item074', 'Item no. 74', '1', '1.20', '1.20', '74');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item075', 'Item no. 75', '1', '1.20', '1.20', '75');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item076', 'Item no. 76', '1', '1.20', '1.20', '76');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item077', 'Item no. 77', '1', '1.20', '1.20', '77');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item078', 'Item no. 78', '1', '1.20', '1.20', '78');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item079', 'Item no. 79', '1', '1.20', '1.20', '79');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item080', 'Item no. 80', '1', '1.20', '1.20', '80');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item081', 'Item no. 81', '1', '1.20', '1.20', '81');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item082', 'Item no. 82', '1', '1.20', '1.20', '82');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item083', 'Item no. 83', '1', '1.20', '1.20', '83');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item084', 'Item no. 84', '1', '1.20', '1.20', '84');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item085', 'Item no. 85', '1', '1.20', '1.20', '85');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item086', 'Item no. 86', '1', '1.20', '1.20', '86');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item087', 'Item no. 87', '1', '1.20', '1.20', '87');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item088', 'Item no. 88', '1', '1.20', '1.20', '88');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item089', 'Item no. 89', '1', '1.20', '1.20', '89');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item090', 'Item no. 90', '1', '1.20', '1.20', '90');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item091', 'Item no. 91', '1', '1.20', '1.20', '91');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item092', 'Item no. 92', '1', '1.20', '1.20', '92');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item093', 'Item no. 93', '1', '1.20', '1.20', '93');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item094', 'Item no. 94', '1', '1.20', '1.20', '94');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item095', 'Item no. 95', '1', '1.20', '1.20', '95');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item096', 'Item no. 96', '1', '1.20', '1.20', '96');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item097', 'Item no. 97', '1', '1.20', '1.20', '97');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item098', 'Item no. 98', '1', '1.20', '1.20', '98');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item099', 'Item no. 99', '1', '1.20', '1.20', '99');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-full', 'item100', 'Item no. 100', '1', '1.20', '1.20', '100');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-ids', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-late', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-out', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-out-late', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('current-yen', 'tea', '抹茶', '999', '1200', '1198800', '1');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-01', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-01', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-01', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-01', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-01', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-01', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-03', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-03', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-03', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-03', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-03', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-03', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-04', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-04', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-04', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-04', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-04', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-04', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-05', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-05', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-05', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-05', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-05', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-05', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-06', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-06', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-06', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-06', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-06', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-06', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-08', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-08', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-08', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-08', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-08', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-08', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-10', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-10', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-10', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-10', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-10', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-10', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-12', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-12', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-12', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-12', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-12', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-12', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-13', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-13', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-13', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-13', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-13', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-13', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-14', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-14', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-14', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-14', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-14', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-14', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-15', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-15', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-15', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-15', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-15', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-15', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-16', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-16', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-16', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-16', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-16', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-16', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-17', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-17', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-17', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-17', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-17', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-17', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-18', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-18', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-18', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-18', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-18', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-18', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-19', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-19', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-19', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-19', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-19', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-19', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-20', 'item11', 'Grüner Tee', '12', '0.00', '0.00', '6');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-20', 'item15', 'Green tea', '16', '0.00', '0.00', '8');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-20', 'item19', '🍵', '20', '0.00', '0.00', '10');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-20', 'item22', '抹茶', '1', '1999.00', '1999.00', '11');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-20', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-crowd-20', 'item7', '抹茶', '8', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-ids', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-out', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-out-late', 'tea', 'Tea', '2', '4.50', '9.00', '1');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('snapshot-yen', 'tea', '抹茶', '999', '1200', '1198800', '1');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('switched-to-snapshot', 'item3', 'Tea, "first flush"', '4', '0.00', '0.00', '2');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('switched-to-snapshot', 'item6', 'Grüner Tee', '1', '1999.00', '1999.00', '3');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('switched-to-snapshot', 'item7', '抹茶', '1', '0.00', '0.00', '4');
INSERT INTO "public$cart$rebuild".cart_item VALUES ('switched-to-snapshot', 'milk', 'Milk', '1', '1.20', '1.20', '5');
ALTER TABLE "public$cart$rebuild"."rebuild$compared" ADD CONSTRAINT "rebuild$compared_pkey" PRIMARY KEY (id);
ALTER TABLE "public$cart$rebuild".cart ADD CONSTRAINT cart_check CHECK (((currency IS NOT NULL) OR (item_count = 0)));
ALTER TABLE "public$cart$rebuild".cart ADD CONSTRAINT cart_item_count_check CHECK ((item_count >= 0));
ALTER TABLE "public$cart$rebuild".cart ADD CONSTRAINT cart_last_sequence_number_check CHECK ((last_sequence_number > 0));
ALTER TABLE "public$cart$rebuild".cart ADD CONSTRAINT cart_pkey PRIMARY KEY (cart_id);
ALTER TABLE "public$cart$rebuild".cart ADD CONSTRAINT cart_status_check CHECK ((status = ANY (ARRAY['open'::text, 'checked_out'::text])));
ALTER TABLE "public$cart$rebuild".cart ADD CONSTRAINT cart_total_amount_check CHECK ((total_amount >= (0)::numeric));
ALTER TABLE "public$cart$rebuild".cart_item ADD CONSTRAINT cart_item_line_amount_check CHECK ((line_amount >= (0)::numeric));
ALTER TABLE "public$cart$rebuild".cart_item ADD CONSTRAINT cart_item_pkey PRIMARY KEY (cart_id, item_id);
ALTER TABLE "public$cart$rebuild".cart_item ADD CONSTRAINT cart_item_quantity_check CHECK ((quantity > 0));
ALTER TABLE "public$cart$rebuild".cart_item ADD CONSTRAINT cart_item_unit_amount_check CHECK ((unit_amount >= (0)::numeric));
ALTER TABLE "public$cart$rebuild".cart_item ADD CONSTRAINT too_strict CHECK ((name <> 'The jam'::text));
ALTER TABLE "public$cart$rebuild".removed_row ADD CONSTRAINT removed_row_last_sequence_number_check CHECK ((last_sequence_number > 0));
ALTER TABLE "public$cart$rebuild".removed_row ADD CONSTRAINT removed_row_pkey PRIMARY KEY (read_model, aggregate_id);
ALTER TABLE public.audit_run ADD CONSTRAINT audit_run_pkey PRIMARY KEY (read_model, aggregate_type);
ALTER TABLE public.cart ADD CONSTRAINT cart_check CHECK (((currency IS NOT NULL) OR (item_count = 0)));
ALTER TABLE public.cart ADD CONSTRAINT cart_item_count_check CHECK ((item_count >= 0));
ALTER TABLE public.cart ADD CONSTRAINT cart_last_sequence_number_check CHECK ((last_sequence_number > 0));
ALTER TABLE public.cart ADD CONSTRAINT cart_pkey PRIMARY KEY (cart_id);
ALTER TABLE public.cart ADD CONSTRAINT cart_status_check CHECK ((status = ANY (ARRAY['open'::text, 'checked_out'::text])));
ALTER TABLE public.cart ADD CONSTRAINT cart_total_amount_check CHECK ((total_amount >= (0)::numeric));
ALTER TABLE public.cart_item ADD CONSTRAINT cart_item_line_amount_check CHECK ((line_amount >= (0)::numeric));
ALTER TABLE public.cart_item ADD CONSTRAINT cart_item_pkey PRIMARY KEY (cart_id, item_id);
ALTER TABLE public.cart_item ADD CONSTRAINT cart_item_quantity_check CHECK ((quantity > 0));
ALTER TABLE public.cart_item ADD CONSTRAINT cart_item_unit_amount_check CHECK ((unit_amount >= (0)::numeric));
ALTER TABLE public.cart_item ADD CONSTRAINT too_strict CHECK ((name <> 'The jam'::text));
ALTER TABLE public.cart_schema_history ADD CONSTRAINT cart_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE public.parked_aggregate ADD CONSTRAINT parked_aggregate_attempts_check CHECK ((attempts > 0));
ALTER TABLE public.parked_aggregate ADD CONSTRAINT parked_aggregate_pkey PRIMARY KEY (read_model, aggregate_type, aggregate_id);
ALTER TABLE public.read_model_position ADD CONSTRAINT read_model_position_last_sequence_number_check CHECK ((last_sequence_number > 0));
ALTER TABLE public.read_model_position ADD CONSTRAINT read_model_position_pkey PRIMARY KEY (read_model, aggregate_id);
ALTER TABLE public.rebuild ADD CONSTRAINT rebuild_mode_check CHECK ((mode = ANY (ARRAY['in-place'::text, 'blue-green'::text])));
ALTER TABLE public.rebuild ADD CONSTRAINT rebuild_pkey PRIMARY KEY (read_model);
ALTER TABLE public.rebuild ADD CONSTRAINT rebuild_segments_check CHECK ((segments > 0));
ALTER TABLE public.rebuild_failure ADD CONSTRAINT rebuild_failure_pkey PRIMARY KEY (read_model, aggregate_id);
ALTER TABLE public.rebuild_row_without_events ADD CONSTRAINT rebuild_row_without_events_pkey PRIMARY KEY (read_model, aggregate_id);
ALTER TABLE public.rebuild_segment ADD CONSTRAINT rebuild_segment_pkey PRIMARY KEY (read_model, segment);
ALTER TABLE public.record_set_aside ADD CONSTRAINT record_set_aside_attempts_check CHECK ((attempts > 0));
ALTER TABLE public.record_set_aside ADD CONSTRAINT record_set_aside_pkey PRIMARY KEY (read_model, aggregate_type, record_hash);
ALTER TABLE public.removed_row ADD CONSTRAINT removed_row_last_sequence_number_check CHECK ((last_sequence_number > 0));
ALTER TABLE public.removed_row ADD CONSTRAINT removed_row_pkey PRIMARY KEY (read_model, aggregate_id);
ALTER TABLE public.summed ADD CONSTRAINT summed_pkey PRIMARY KEY (sums);
ALTER TABLE public.summed_part ADD CONSTRAINT summed_part_pkey PRIMARY KEY (sums, kind, aggregate_id, "position");
ALTER TABLE public.tandem_schema_history ADD CONSTRAINT tandem_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE public.cart_item ADD CONSTRAINT cart_item_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES cart(cart_id);
ALTER TABLE public.rebuild_failure ADD CONSTRAINT rebuild_failure_read_model_fkey FOREIGN KEY (read_model) REFERENCES rebuild(read_model) ON DELETE CASCADE;
ALTER TABLE public.rebuild_row_without_events ADD CONSTRAINT rebuild_row_without_events_read_model_fkey FOREIGN KEY (read_model) REFERENCES rebuild(read_model) ON DELETE CASCADE;
ALTER TABLE public.rebuild_segment ADD CONSTRAINT rebuild_segment_read_model_fkey FOREIGN KEY (read_model) REFERENCES rebuild(read_model) ON DELETE CASCADE;
ALTER TABLE public.summed_part ADD CONSTRAINT summed_part_sums_fkey FOREIGN KEY (sums) REFERENCES summed(sums) ON DELETE CASCADE;
CREATE INDEX cart_by_owner ON public.cart USING btree (user_account_id, cart_id);
CREATE INDEX cart_schema_history_s_idx ON public.cart_schema_history USING btree (success);
CREATE INDEX cart_user_account_id_cart_id_idx ON "public$cart$rebuild".cart USING btree (user_account_id, cart_id);
CREATE INDEX summed_part_key ON public.summed_part USING btree (sums, key);
CREATE INDEX tandem_schema_history_s_idx ON public.tandem_schema_history USING btree (success);
COMMENT ON COLUMN public.audit_run.noted_at IS 'since when somebody looks: the age of the last audit before there was one';
COMMENT ON COLUMN public.audit_run.owner IS 'the call that works on it; another may take it over once the lease has ended';
COMMENT ON COLUMN public.audit_run."position" IS 'where to go on; null at the beginning';
COMMENT ON COLUMN public.cart.item_count IS 'units in the cart: the sum of the quantities';
COMMENT ON COLUMN public.cart.currency IS 'null while the cart has no item';
COMMENT ON COLUMN public.cart.last_sequence_number IS 'the last event in this row and its items';
COMMENT ON COLUMN public.cart_item."position" IS 'ascending in the order added; numbers may be missing';
COMMENT ON COLUMN public.parked_aggregate.sequence_number IS 'the event that can''t get into the read model; 0 while that is not known';
COMMENT ON COLUMN public.parked_aggregate.attempts IS 'how often its events were tried since they failed first';
COMMENT ON COLUMN public.parked_aggregate.parked_at IS 'null while it is still tried; its later events wait once it is set';
COMMENT ON COLUMN public.parked_aggregate.redriving IS 'true while a redrive takes it up, and after one that was interrupted: its events are tried';
COMMENT ON COLUMN public.rebuild.owner IS 'the call that works on it; another may take it over once the lease has ended';
COMMENT ON COLUMN public.rebuild.fingerprints IS 'of the code that has worked on it; the newest is the last';
COMMENT ON COLUMN public.rebuild.prepared IS 'whether the tables beside the live ones are made';
COMMENT ON COLUMN public.rebuild.rows_after IS 'in place: up to which row it was looked whether it has events';
COMMENT ON COLUMN public.rebuild_segment.next IS 'where to go on; null at the beginning';
COMMENT ON COLUMN public.record_set_aside.record IS 'JSON as it came';
COMMENT ON COLUMN public.record_set_aside.set_aside_at IS 'null while it comes again';
COMMENT ON COLUMN public.summed.has_parts IS 'whether all that was ever put into it is in summed_part: false for sums that were there before that was kept';
