-- Figures sum up ratings by the day on which they were given.
select watch('rating', true, 'rated_on');
