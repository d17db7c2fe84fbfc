select watch('publication', true, 'published_on');
