select watch('credit_record', true, 'recorded_on', 'published_on', 'repaired_on');
