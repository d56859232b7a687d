-- What a customer said who was told of a demand before its data was handed over.
alter table disclosure add column customer_answer text
    constraint disclosure_answer_known check (customer_answer in ('agrees', 'silent', 'objects'));
