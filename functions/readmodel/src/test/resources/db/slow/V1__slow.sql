CREATE TABLE begun (id int);
SELECT pg_sleep(60);
