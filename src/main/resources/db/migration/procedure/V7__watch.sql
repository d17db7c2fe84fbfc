-- Figures sum up cases by the day on which they were opened; what a case was opened with never changes.
select watch('case_file', false, 'opened_on');
