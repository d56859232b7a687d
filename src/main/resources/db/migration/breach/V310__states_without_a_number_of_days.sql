-- States of the United States whose law on breaches names no number of days had none; what runs goes on under that law.
update breach_deadline set regime = 'US_OTHER' where regime = 'VOLUNTARY' and (place = 'US' or place like 'US-%');
update breach_notice set regime = 'US_OTHER' where regime = 'VOLUNTARY' and (place = 'US' or place like 'US-%');
