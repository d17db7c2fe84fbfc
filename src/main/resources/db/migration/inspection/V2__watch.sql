select watch('inspection', true, 'inspected_on');
