insert into estate_billing.customer (subject_no, account_id, full_name, email, phone, address)
select 20000 + no, 'ACC-' || (1000 + no), name, email, phone, no || ' Example Street, ' || residence
from demo_people;

insert into estate_billing.payment_method (subject_no, brand, last_four, expires)
select 20000 + no, case when no % 2 = 0 then 'Card' else 'Direct debit' end, lpad((no * 137 % 10000)::text, 4, '0'), '12/2028'
from demo_people;

-- Kept to the end of the eighth year after issue (German Fiscal Code sec. 147(3)); the oldest invoice is past it.
insert into estate_billing.invoice (subject_no, account_id, invoice_number, issued_on, amount, currency, billing_name,
                                    billing_address, billing_email, retain_until)
select 20000 + no, 'ACC-' || (1000 + no), 'INV-' || year || '-' || lpad(no::text, 5, '0'),
       make_date(year, 1 + no % 12, 1 + no % 28), 49.00 + no, case when residence like 'US%' then 'USD' else 'EUR' end,
       name, no || ' Example Street, ' || residence, email, make_date(year + 8, 12, 31)
from demo_people, unnest(array [2016, 2024, 2026]) year;
