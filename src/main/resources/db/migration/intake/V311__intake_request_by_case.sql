-- Which body opened a case.
create index intake_request_by_case on intake_request (case_id);
