select watch('activity', true, 'held_on');
